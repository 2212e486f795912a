import { z } from "zod"
import type { Locale } from "#app/i18n/locale.ts"
import type { Messages } from "#app/i18n/messages.ts"
import { partyFields } from "#app/stakeholders/fields.ts"
import { fieldsIn } from "#app/ui/fields.ts"
import { fewestYears, mostYears } from "./retention.ts"

/** The three forms of the page, told apart by their button. Until when is "2027-11-26", after `today`. */
export function retentionForm(t: Messages, locale: Locale, today: string) {
  const { retention: say, errors } = t
  const ids = z.array(z.coerce.number().int().positive()).min(1, say.wrong.nobody)
  return z.discriminatedUnion("intent", [
    z.object({
      intent: z.literal("rule"),
      years: z
        .string()
        .trim()
        .optional()
        .transform((typed, check) => {
          if (!typed) return null
          const years = Number(typed)
          if (/^\d{1,2}$/.test(typed) && years >= fewestYears && years <= mostYears) return years
          check.addIssue({ code: "custom", message: say.wrong.years(fewestYears, mostYears) })
          return z.NEVER
        }),
    }),
    z
      .object({ intent: z.literal("anonymise"), ids, count: z.string({ error: errors.required }).trim() })
      .refine(({ ids, count }) => count === String(ids.length), { path: ["count"], message: say.wrong.count }),
    z.object({
      intent: z.literal("keep"),
      ids,
      until: partyFields(t, locale)
        .day()
        .refine((day) => day > today, say.wrong.until),
      because: fieldsIn(t).text(500),
    }),
  ])
}
