import { z } from "zod"
import { recurrences } from "#app/deadlines/closing-rules.ts"
import { monthName, numericDate } from "#app/i18n/dates.ts"
import type { Locale } from "#app/i18n/locale.ts"
import type { Messages } from "#app/i18n/messages.ts"
import { readNumericDate } from "#app/i18n/numeric-date.ts"
import { fieldsIn } from "#app/ui/fields.ts"

/** A closing day as it is typed; a date that does not exist is met with the one that was likely meant. */
export function closingForm(t: Messages, locale: Locale) {
  const { text, oneOf } = fieldsIn(t)
  const { wrong } = t.calendar
  return z.object({
    date: text(20).transform((typed, check) => {
      const read = readNumericDate(typed)
      if ("date" in read) return read.date
      const message =
        "noSuchDay" in read
          ? wrong.noSuchDay(read.noSuchDay, monthName(read.noSuchDay.month, locale), numericDate(read.noSuchDay.meant))
          : wrong.date
      check.addIssue({ code: "custom", message })
      return z.NEVER
    }),
    recurrence: oneOf(recurrences),
    nameDa: text(60),
    nameEn: text(60),
  })
}
export type ClosingInput = z.output<ReturnType<typeof closingForm>>
