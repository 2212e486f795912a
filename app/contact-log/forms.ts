import { z } from "zod"
import { directions, loggedChannels } from "./contact.ts"
import { followUps } from "./follow-up-day.ts"

/** What the form of a contact may say; what it means is read by `reading.server.ts`. */

const longestSummary = 20_000
const text = (longest: number) =>
  z
    .string()
    .transform((value) => value.replace(/\r\n?/g, "\n").trim())
    .pipe(z.string().max(longest))
const short = text(200).default("")
const ticked = z
  .string()
  .optional()
  .transform((value) => value !== undefined && value !== "")
const idOrNone = z.union([z.enum(["", "0"]).transform(() => null), z.coerce.number().int().positive()]).default(null)

const whatWasSaid = {
  channel: z.enum(loggedChannels).default("phone"),
  direction: z.enum(directions).default("in"),
  /** Empty means now. */
  date: text(80).default(""),
  time: text(20).default(""),
  summary: text(longestSummary).default(""),
  reason: short,
  minutes: short,
  dialogueMeeting: ticked,
}

/** "auto": as the summary reads; what a browser without JavaScript sends, or one that has not heard yet. */
const opensCase = z.enum(["auto", "yes", "no"]).default("auto")

export const contactForm = z.object({
  ...whatWasSaid,
  requestKey: text(64).default(""),
  party: text(40).default(""),
  newName: short,
  newPhone: text(40).default(""),
  newOrganisation: short,
  newOrganisationKey: text(40).default(""),
  notat: ticked,
  opensCase,
  inquiryId: idOrNone,
  answers: ticked,
  followUp: z.union([z.literal(""), z.enum(followUps), z.literal("date")]).default(""),
  followUpDate: text(80).default(""),
  callback: ticked,
  participants: z.array(text(20)).max(50).default([]),
})
export type ContactForm = z.output<typeof contactForm>

export const correctionForm = z.object({
  ...whatWasSaid,
  party: text(40).default(""),
  /** How many earlier versions the writer has seen. */
  versions: z.coerce.number().int().min(0),
})
export type CorrectionForm = z.output<typeof correctionForm>

export const addendumForm = z.object({ text: text(longestSummary).refine((value) => value !== "", "required") })

/** The summary while it is written, and what else its reading turns on. */
export const needForm = z.object({
  summary: whatWasSaid.summary,
  channel: whatWasSaid.channel,
  party: text(40).default(""),
})

/** A posted form as the plain object the forms above read. */
export function contactFields(form: FormData): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {}
  for (const name of new Set(form.keys())) {
    const values = form.getAll(name).filter((value) => typeof value === "string")
    fields[name] = name === "participants" ? values : (values.at(-1) ?? "")
  }
  return fields
}
