import { z } from "zod"
import { type Locale, locales } from "#app/i18n/locale.ts"
import type { Messages } from "#app/i18n/messages.ts"
import { readNumericDate } from "#app/i18n/numeric-date.ts"
import { topics } from "#app/inquiries/topics.ts"
import { targetGroupKeys } from "#app/target-groups/target-groups.ts"
import { fieldsIn } from "#app/ui/fields.ts"
import { fieldKeys, fieldMark, unknownFields } from "./fields.ts"
import { hasBareGap } from "./gaps.ts"

/** Far over any letter; a slip of the clipboard stops here. */
const longest = 20_000

/** Every name that can stand in braces, as a sentence lists them. */
const knownMarks = (language: Locale) => fieldKeys.map((key) => fieldMark(key, language)).join(" ")

/**
 * A template as its form posts it. A field that does not exist, or a gap that says nothing, would be sent as it stands. The
 * names that there are, are told in the template's own language.
 */
export function templateForm(t: Messages, language: Locale) {
  const { text, optionalText, oneOf } = fieldsIn(t)
  const say = t.templates.form
  const shape = z.object({
    name: text(80),
    language: oneOf(locales),
    topics: z.array(z.enum(topics)).default([]),
    targetGroups: z.array(z.enum(targetGroupKeys)).default([]),
    text: optionalText(longest).superRefine((written, check) => {
      const refuse = (message: string) => check.addIssue({ code: "custom", message })
      const unknown = unknownFields(written)
      if (written === "") refuse(t.errors.required)
      else if (unknown.length > 0) refuse(say.unknown(unknown.join(" "), knownMarks(language)))
      else if (hasBareGap(written)) refuse(say.bareGap)
    }),
    note: optionalText(200),
    reviewOn: optionalText(30).transform((value, check) => {
      if (value === "") return null
      const read = readNumericDate(value)
      if ("date" in read) return read.date
      check.addIssue({ code: "custom", message: t.errors.codes["unreadable-day"]({}) })
      return z.NEVER
    }),
    responsible: z
      .string()
      .regex(/^(user|unit)-\d{1,9}$/, t.errors.required)
      .optional(),
    revision: z.coerce.number().int().optional(),
  })
  return shape.transform(({ responsible, revision, ...input }) => {
    const [kind, id] = responsible?.split("-") ?? []
    return {
      revision: revision ?? null,
      input: {
        ...input,
        responsibleId: kind === "user" ? Number(id) : null,
        responsibleUnitId: kind === "unit" ? Number(id) : null,
      },
    }
  })
}

export const responsibleValue = (id: number | null, unitId: number | null): string =>
  id !== null ? `user-${id}` : unitId !== null ? `unit-${unitId}` : ""
