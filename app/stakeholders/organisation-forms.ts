import { z } from "zod"
import type { Locale } from "#app/i18n/locale.ts"
import type { Messages } from "#app/i18n/messages.ts"
import { targetGroupKeys } from "#app/target-groups/target-groups.ts"
import { fieldsIn } from "#app/ui/fields.ts"
import { partyFields } from "./fields.ts"

/** The longest name an organisation or a person may have. */
export const longestName = 200

const id = z.coerce.number().int().positive()
const municipalityCode = z
  .string()
  .regex(/^\d{4}$/)
  .optional()
  .transform((code) => code ?? null)

export function newOrganisationForm(t: Messages, locale: Locale) {
  const fields = partyFields(t, locale)
  return z.object({
    name: fieldsIn(t).text(longestName),
    nameFrom: fields.optionalDay(),
    targetGroup: fields.optionalOneOf(targetGroupKeys),
    cvr: fields.cvr(),
    pNumber: fields.pNumber(),
    municipalityCode,
    ownerId: fields.optionalId(),
    mail: fields.optionalMail(),
    domain: fields.optionalDomain(),
    phone: fields.optionalPhone(),
  })
}

/** A new name, or putting a misspelling right; or taking a new name back. */
export function nameForm(t: Messages, locale: Locale) {
  return z.discriminatedUnion("change", [
    z.object({
      change: z.literal("rename"),
      name: fieldsIn(t).text(longestName),
      from: partyFields(t, locale).optionalDay(),
      correction: z.coerce.boolean().default(false),
    }),
    z.object({ change: z.literal("take-back"), formerId: id }),
  ])
}

/** `parent` as it is typed: a name, or a name with its number. */
export function factsForm(t: Messages, locale: Locale) {
  const fields = partyFields(t, locale)
  return z.object({
    targetGroup: fields.optionalOneOf(targetGroupKeys),
    furtherGroups: z.array(z.enum(targetGroupKeys)).default([]),
    cvr: fields.cvr(),
    pNumber: fields.pNumber(),
    municipalityCode,
    parent: fields.optionalText(longestName + 20),
    ownerId: fields.optionalId(),
  })
}

/** A new agreement, other words or days for one, or deleting it. */
export function agreementForm(t: Messages, locale: Locale) {
  const fields = partyFields(t, locale)
  const agreement = { title: fieldsIn(t).text(200), start: fields.day(), end: fields.optionalDay() }
  return z.discriminatedUnion("change", [
    z.object({ change: z.literal("add"), ...agreement }),
    z.object({ change: z.literal("edit"), id, ...agreement }),
    z.object({ change: z.literal("remove"), id }),
  ])
}
