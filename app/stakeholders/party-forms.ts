import { z } from "zod"
import type { Locale } from "#app/i18n/locale.ts"
import { locales } from "#app/i18n/locale.ts"
import type { Messages } from "#app/i18n/messages.ts"
import { channels } from "#app/inquiries/inquiry.ts"
import { fieldsIn } from "#app/ui/fields.ts"
import { partyFields } from "./fields.ts"
import { longestName } from "./organisation-forms.ts"

const addressKinds = ["mail", "phone", "domain"] as const
const id = z.coerce.number().int().positive()

/** A new address, or one thing done to one that is there. */
export function addressForm(t: Messages, locale: Locale) {
  const { readMail, readDomain, optionalId } = partyFields(t, locale)
  const { text, oneOf } = fieldsIn(t)
  const { wrong } = t.stakeholders.forms
  const phone = (typed: string) => (/\d/.test(typed) ? typed : { said: wrong.phone })
  return z
    .discriminatedUnion("change", [
      z.object({ change: z.enum(["end", "reopen", "remove"]), id }),
      z.object({
        change: z.literal("add"),
        kind: oneOf(addressKinds),
        value: text(254),
        /** Of a person's: the organisation it is theirs at. */
        organisationId: optionalId(),
      }),
    ])
    .transform((input, check) => {
      if (input.change !== "add") return input
      const value = { mail: readMail, domain: readDomain, phone }[input.kind](input.value)
      if (typeof value === "string") return { ...input, value }
      check.addIssue({ code: "custom", path: ["value"], message: value.said })
      return z.NEVER
    })
}

/** A person's place: a new one at the organisation that is typed, or one thing done to one that is there. */
export function affiliationForm(t: Messages, locale: Locale) {
  const fields = partyFields(t, locale)
  return z.discriminatedUnion("change", [
    z.object({
      change: z.literal("add"),
      organisation: fieldsIn(t).text(longestName + 20),
      role: fields.optionalText(200),
      since: fields.optionalDay(),
    }),
    z.object({ change: z.literal("edit"), id, role: fields.optionalText(200), since: fields.optionalDay() }),
    z.object({ change: z.literal("end"), id, until: fields.optionalDay() }),
    z.object({ change: z.enum(["reopen", "remove"]), id }),
  ])
}

/** Somebody new, at the organisation whose page they are entered on. */
export function newcomerForm(t: Messages, locale: Locale) {
  const fields = partyFields(t, locale)
  return z.object({
    name: fieldsIn(t).text(longestName),
    role: fields.optionalText(200),
    mail: fields.optionalMail(),
    phone: fields.optionalPhone(),
    since: fields.optionalDay(),
  })
}

export function newPersonForm(t: Messages, locale: Locale) {
  const fields = partyFields(t, locale)
  return newcomerForm(t, locale).extend({
    organisation: fields.optionalText(longestName + 20),
    language: fields.optionalOneOf(locales),
    preferredChannel: fields.optionalOneOf(channels),
  })
}

export function personForm(t: Messages, locale: Locale) {
  const fields = partyFields(t, locale)
  return z.object({
    name: fieldsIn(t).text(longestName),
    language: fields.optionalOneOf(locales),
    preferredChannel: fields.optionalOneOf(channels),
  })
}

export function jobChangeForm(t: Messages, locale: Locale) {
  const fields = partyFields(t, locale)
  return z.object({
    affiliationId: fields.optionalId(),
    organisation: fieldsIn(t).text(longestName + 20),
    role: fields.optionalText(200),
    on: fields.day(),
    mail: fields.optionalMail(),
    phone: fields.optionalPhone(),
  })
}

/** What is ticked to go along to the new place, and the seats that end. */
export const looseEndsForm = z.object({
  caseIds: z.array(id).default([]),
  taskIds: z.array(id).default([]),
  seatIds: z.array(id).default([]),
})
