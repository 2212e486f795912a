import { z } from "zod"
import { dayOf, instantOf } from "#app/deadlines/zone.ts"
import type { Locale } from "#app/i18n/locale.ts"
import type { Messages } from "#app/i18n/messages.ts"
import { clockField } from "#app/meetings/meeting/forms.ts"
import { partyFields } from "#app/stakeholders/fields.ts"
import { votes } from "./best-time.ts"

export const mostTimes = 5

/** One proposed time; a line that is left empty is none. */
const timeLine = (t: Messages, locale: Locale, now: number) =>
  z
    .object({
      date: partyFields(t, locale).optionalDay(),
      from: clockField(t).optional(),
      to: clockField(t).optional(),
    })
    .transform(({ date, from, to }, check) => {
      const refuse = (path: string, message: string) => {
        check.addIssue({ code: "custom", path: [path], message })
        return z.NEVER
      }
      if (date === null && from === undefined && to === undefined) return null
      if (date === null || from === undefined || to === undefined)
        return refuse(date === null ? "date" : from === undefined ? "from" : "to", t.polls.form.whole)
      const day = dayOf(date)
      const [startAt, endAt] = [instantOf(day, from), instantOf(day, to)]
      if (startAt <= now) return refuse("date", t.polls.form.past)
      return endAt <= startAt ? refuse("to", t.meetings.form.endsBefore) : { startAt, endAt }
    })

/** The times may be sent with clocks already filled in: a line counts by its date. */
export const pollForm = (t: Messages, locale: Locale, now: number) =>
  z.discriminatedUnion("change", [
    z.object({
      change: z.literal("start"),
      times: z
        .array(timeLine(t, locale, now))
        .max(mostTimes)
        .default([])
        .transform((lines, check) => {
          const times = lines.filter((line) => line !== null)
          const different = new Set(times.map(({ startAt, endAt }) => `${startAt} ${endAt}`)).size
          if (times.length >= 2 && different === times.length) return times
          const message = times.length < 2 ? t.polls.form.two : t.polls.form.twice
          check.addIssue({ code: "custom", path: [Math.max(times.length, 1) - 1, "date"], message })
          return z.NEVER
        }),
      closesOn: partyFields(t, locale)
        .day()
        .transform((date, check) => {
          // To the end of that day.
          const closesAt = instantOf(dayOf(date) + 1)
          if (closesAt > now) return closesAt
          check.addIssue({ code: "custom", message: t.polls.form.past })
          return z.NEVER
        }),
    }),
    z.object({ change: z.literal("book"), time: z.coerce.number().int().positive() }),
    z.object({ change: z.literal("close") }),
  ])

export const ballotName = (timeId: number) => `time${timeId}`

export const ballotForm = (t: Messages, times: readonly { id: number }[]) =>
  z.object({
    ...Object.fromEntries(times.map(({ id }) => [ballotName(id), z.enum(votes, { error: t.polls.ballot.choose })])),
    comment: z
      .string()
      .trim()
      .max(2000, t.errors.tooLong(2000))
      .optional()
      .transform((text) => text ?? null),
  })
