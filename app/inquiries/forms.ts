import { z } from "zod"
import { targetGroupKeys } from "#app/target-groups/target-groups.ts"
import { closingReasons, waitingReasons } from "./inquiry.ts"
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
})

export const noteForm = z.object({ text: words(longestNote) })

export const draftForm = z.object({ kind: z.enum(["reply", "note"]), text: text(longestMail), seenInboundAt: instant })

export const waitingForm = z.union([
  z.object({ resume: z.literal("1") }),
  z.object({ reason: z.enum(waitingReasons), resume: z.undefined().optional() }),
])

export const closureForm = z.union([
  z.object({ reopen: z.literal("1") }),
  z.object({ reason: z.enum(closingReasons), text: text(2000).default(""), reopen: z.undefined().optional() }),
])

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
