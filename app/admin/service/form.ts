import { z } from "zod"
import { clockText, readClock } from "#app/admin/calendar/hours-form.ts"
import type { Locale } from "#app/i18n/locale.ts"
import type { Messages } from "#app/i18n/messages.ts"
import type { ServiceSettings } from "./service-settings.ts"

const [mostDays, mostOneIn] = [20, 1000]
/** Whoever leads is not woken for it, and has it before the day is over. */
const [earliest, latest] = [6 * 60, 12 * 60]

export function serviceForm({ digests, errors }: Messages) {
  const say = digests.service
  const whole = (from: number, to: number) =>
    z
      .string({ error: errors.required })
      .trim()
      .regex(/^\d{1,5}$/, say.range(from, to))
      .transform(Number)
      .refine((n) => n >= from && n <= to, say.range(from, to))
  const flag = z
    .string()
    .optional()
    .transform((value) => value !== undefined)
  return z.object({
    reminders: flag,
    escalateAfter: whole(1, mostDays),
    digests: flag,
    mondayAt: z.string({ error: errors.required }).transform((typed, check) => {
      const at = readClock(typed)
      if (at !== null && at >= earliest && at <= latest) return at
      check.addIssue({ code: "custom", message: say.mondayRange })
      return z.NEVER
    }),
    survey: flag,
    surveyOneIn: whole(1, mostOneIn),
  })
}

/** The settings as the form is first filled in. */
export const serviceFields = (settings: ServiceSettings, locale: Locale) => ({
  reminders: settings.reminders ? "on" : "",
  escalateAfter: String(settings.escalateAfter),
  digests: settings.digests ? "on" : "",
  mondayAt: clockText(settings.mondayAt, locale),
  survey: settings.survey ? "on" : "",
  surveyOneIn: String(settings.surveyOneIn),
})
export type ServiceFields = ReturnType<typeof serviceFields>
