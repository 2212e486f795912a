import { z } from "zod"
import type { Locale } from "#app/i18n/locale.ts"
import type { Messages } from "#app/i18n/messages.ts"
import { clockField } from "#app/meetings/meeting/forms.ts"
import { partyFields } from "#app/stakeholders/fields.ts"
import { readWeeks } from "./settings.ts"

/** What can be done with a plan. */
export function planForm(t: Messages, locale: Locale) {
  const { wrong } = t.meetingPlan
  const entry = z.coerce.number().int().positive()
  const whole = (from: number, to: number) =>
    z.coerce
      .number({ error: wrong.number(from, to) })
      .int(wrong.number(from, to))
      .min(from, wrong.number(from, to))
      .max(to, wrong.number(from, to))
  const weeks = z
    .string()
    .default("")
    .transform((typed, check) => {
      const read = readWeeks(typed)
      if (read) return read
      check.addIssue({ code: "custom", message: wrong.weeks })
      return z.NEVER
    })
  const ticked = z
    .literal("on")
    .optional()
    .transform((on) => on === "on")
  return z.discriminatedUnion("change", [
    z.object({ change: z.literal("propose") }),
    z.object({ change: z.literal("book") }),
    z
      .object({
        change: z.literal("settings"),
        ...{ opens: clockField(t), closes: clockField(t), minutes: whole(15, 480) },
        ...{ leadDays: whole(0, 365), spacingDays: whole(0, 365) },
        ...{ maxPerDay: whole(1, 10), maxPerWeek: whole(1, 50), avoidWeeks: weeks, together: ticked },
      })
      .refine(({ opens, closes, minutes }) => opens + minutes <= closes, { path: ["closes"], error: wrong.hours }),
    z.object({
      change: z.literal("move"),
      ...{ entry, date: partyFields(t, locale).day(), at: clockField(t), ownerId: entry.optional() },
    }),
    z.object({ change: z.enum(["lock", "unlock", "remove", "return"]), entry }),
    z.object({
      change: z.literal("restore"),
      ...{ entry, ownerId: entry, startAt: z.coerce.number().int().positive().optional() },
      ...{ locked: ticked, removed: ticked },
    }),
  ])
}
