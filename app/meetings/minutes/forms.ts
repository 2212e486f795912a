import { z } from "zod"
import type { Locale } from "#app/i18n/locale.ts"
import type { Messages } from "#app/i18n/messages.ts"
import { partyFields } from "#app/stakeholders/fields.ts"
import { fieldsIn } from "#app/ui/fields.ts"

/** What the forms of an agenda and of minutes may say. An item is named by its key. */

const key = z.string().regex(/^[atc]:[\w-]{1,40}$/)
const id = z.coerce.number().int().positive()
const optionalKey = key.optional().transform((item) => item ?? null)
const LONGEST_TEXT = 20_000

export const agendaForm = (t: Messages, locale: Locale) => {
  const { optionalText } = partyFields(t, locale)
  const facts = { presenter: optionalText(120), recommendation: optionalText(2000) }
  return z.discriminatedUnion("change", [
    z.object({ change: z.literal("add"), title: fieldsIn(t).text(200), ...facts }),
    z.object({ change: z.literal("change"), key, title: optionalText(200), ...facts }),
    z.object({ change: z.enum(["remove", "restore", "up", "down", "not-reached", "reached"]), key }),
  ])
}

/** Kept as it was typed, also its blanks: it is saved in the middle of a sentence. */
export const writingForm = ({ errors }: Messages) =>
  z.object({
    key,
    text: z
      .string()
      .default("")
      .transform((text) => text.replace(/\r\n?/g, "\n"))
      .pipe(z.string().max(LONGEST_TEXT, errors.tooLong(LONGEST_TEXT))),
    revision: z.coerce.number().int().min(0),
  })

export const decisionForm = (t: Messages, locale: Locale) =>
  z.discriminatedUnion("change", [
    z.object({
      change: z.literal("add"),
      item: optionalKey,
      text: fieldsIn(t).text(1000),
      ownerId: fieldsIn(t).optionalId(),
      dueOn: partyFields(t, locale).optionalDay(),
    }),
    z.object({ change: z.literal("remove"), id }),
  ])

/** `owner`: "u5" is a colleague, "a12" an attendee. */
export const actionForm = (t: Messages, locale: Locale) =>
  z.discriminatedUnion("change", [
    z.object({
      change: z.literal("add"),
      item: optionalKey,
      title: fieldsIn(t).text(200),
      owner: z.string({ error: t.errors.required }).regex(/^[ua]\d{1,9}$/, t.errors.required),
      dueOn: partyFields(t, locale).day(),
    }),
    z.object({ change: z.literal("remove"), id }),
  ])

export const approvalForm = (t: Messages) =>
  z.discriminatedUnion("change", [
    z.object({ change: z.literal("approve") }),
    z.object({ change: z.literal("reopen"), because: fieldsIn(t).text(300) }),
  ])
