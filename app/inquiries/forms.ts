import { z } from "zod"
import { deadlinePicks } from "#app/deadlines/moment-check.ts"
import { staffAnswers } from "#app/kinds/press.ts"
import { targetGroupKeys } from "#app/target-groups/target-groups.ts"
import { closingReasons, draftKinds, overrulableKinds, waitingReasons } from "./inquiry.ts"
import { topics } from "./topics.ts"

/** What the forms of a case may say. A field that was not sent is undefined; one that was sent empty means "nobody", "none". */

const id = z.coerce.number().int().positive()
const idOrNone = z.union([z.literal("").transform(() => null), id])
const text = (longest: number) =>
  z
    .string()
    .transform((value) => value.replace(/\r\n?/g, "\n"))
    .pipe(z.string().max(longest))
const words = (longest: number) => text(longest).refine((value) => value.trim() !== "", "required")
/** The version of the template that a text began from. */
const template = z.union([z.literal("").transform(() => null), id]).default(null)
const instant = z.union([z.literal("").transform(() => null), z.coerce.number().int()]).default(null)

/** A mail of ours may be as long as a long report; a note is short. */
const longestMail = 200_000
const longestNote = 20_000

export const assignmentForm = z.object({ assigneeId: idOrNone, unitId: idOrNone.optional() })

export const classificationForm = z.object({
  topic: z.enum(topics).optional(),
  targetGroup: z.union([z.literal("").transform(() => null), z.enum(targetGroupKeys)]).optional(),
  unitId: idOrNone.optional(),
  /** The confirmation to take back. */
  withdraw: id.optional(),
})

export const replyForm = z.object({
  to: text(4000).default(""),
  cc: text(4000).default(""),
  text: words(longestMail),
  seenInboundAt: instant,
  /** The mail of ours that this one repeats, since it did not arrive: what went with it goes again. */
  again: z.union([z.literal("").transform(() => undefined), id]).optional(),
  templateVersionId: template,
  /** Whether the staff knows, where a reply to the press waits for that. */
  staff: z.enum(staffAnswers).optional(),
})

export const attachmentForm = z.object({ remove: id.optional() })

/** The files of a posted form. A picker nobody touched is sent as a file without a name (HTML, "constructing the entry list"). */
export const filesOf = (form: FormData): File[] =>
  form.getAll("files").filter((value): value is File => value instanceof File && value.name !== "")

export const noteForm = z.object({ text: words(longestNote) })

export const draftForm = z.object({
  kind: z.enum(draftKinds),
  text: text(longestMail),
  seenInboundAt: instant,
  templateVersionId: template,
})

/** A template to go on from; what is written by then is kept. */
export const templateChoiceForm = z.object({
  template: idOrNone.default(null),
  text: text(longestMail).optional(),
  seenInboundAt: instant,
  templateVersionId: template,
})

export const waitingForm = z.union([
  z.object({ resume: z.literal("1") }),
  z.object({ reason: z.enum(waitingReasons), resume: z.undefined().optional() }),
])

export const closureForm = z.union([
  /** "mail": for the sender's last mail, with a deadline of its own. */
  z.object({ reopen: z.enum(["1", "mail"]) }),
  z.object({ reason: z.enum(closingReasons), text: text(2000).default(""), reopen: z.undefined().optional() }),
])

/** Words too many for a deadline's reason are no reason. */
const longestReason = 500

export const deadlineForm = z.object({
  kind: z.enum(overrulableKinds).default("reply"),
  restore: z.literal("1").optional(),
  /** The moment itself, where the colleague has chosen it after a doubt, or takes a change back. */
  at: z.coerce.number().int().optional(),
  /** One of those offered; anything else means the date and clock below. */
  pick: z.enum([...deadlinePicks, "other"]).default("other"),
  date: text(80).default(""),
  time: text(20).default(""),
  reason: text(longestReason).default(""),
})

/** Empty where the number is taken out. */
export const journalForm = z.object({
  reference: text(60).default(""),
  on: text(20).default(""),
  clear: z.literal("1").optional(),
})

export const proposalForm = z.object({ id, answer: z.enum(["use", "keep", "reconsider"]) })

export const confidentialityForm = z.object({ confidentiality: z.enum(["normal", "confidential"]) })

/** "12:3:1": case 12 goes back to colleague 3 in unit 1; "12::" to nobody. What undoing a bulk assignment sends. */
const returned = z
  .string()
  .regex(/^\d+:\d*:\d*$/)
  .transform((text) => {
    const [inquiryId, assigneeId, unitId] = text.split(":")
    const idOf = (digits: string | undefined) => (digits ? Number(digits) : null)
    return { inquiryId: Number(inquiryId), assigneeId: idOf(assigneeId), unitId: idOf(unitId) }
  })

/** "12:7": confirmation 7 of case 12 is taken back. */
const withdrawn = z
  .string()
  .regex(/^\d+:\d+$/)
  .transform((text) => {
    const [inquiryId, confirmationId] = text.split(":").map(Number)
    return { inquiryId: Number(inquiryId), confirmationId: Number(confirmationId) }
  })

const most = 500
export const bulkForm = z.object({
  ids: z.array(id).max(most).default([]),
  assigneeId: idOrNone.optional(),
  reason: z.enum(closingReasons).optional(),
  reopen: z.literal("1").optional(),
  returned: z.array(returned).max(most).default([]),
  accept: z.literal("1").optional(),
  /** Present where the ticked ones are to be journalised under `reference`. */
  journalise: z.literal("1").optional(),
  unjournalise: z.literal("1").optional(),
  reference: text(60).default(""),
  withdrawn: z.array(withdrawn).max(most).default([]),
})

const listFields = new Set(["ids", "returned", "withdrawn"])

/** A posted form as the plain object that the forms above read; files are no part of any of them. */
export function formFields(form: FormData): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {}
  for (const name of new Set(form.keys())) {
    const values = form.getAll(name).filter((value) => typeof value === "string")
    fields[name] = listFields.has(name) ? values : (values.at(-1) ?? "")
  }
  return fields
}
