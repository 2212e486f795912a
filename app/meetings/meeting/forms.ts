import { z } from "zod"
import { dayOf, instantOf } from "#app/deadlines/zone.ts"
import type { Locale } from "#app/i18n/locale.ts"
import type { Messages } from "#app/i18n/messages.ts"
import { optionalLink } from "#app/meetings/link-field.ts"
import { meetingTypes, plannedStatuses } from "#app/meetings/meeting.ts"
import { partyFields } from "#app/stakeholders/fields.ts"
import { fieldsIn } from "#app/ui/fields.ts"

/** "9", "9.30", "9:30", "0930": minutes past midnight. */
export const clockField = (t: Messages) =>
  z
    .string({ error: t.errors.required })
    .trim()
    .transform((typed, check) => {
      const [, hours, minutes = "0"] = /^(?:kl\.?\s*)?(\d{1,2}?)(?:[.:]?(\d{2}))?$/i.exec(typed) ?? []
      if (hours !== undefined && Number(hours) < 24 && Number(minutes) < 60) return Number(hours) * 60 + Number(minutes)
      check.addIssue({ code: "custom", message: t.meetings.form.wrongClock })
      return z.NEVER
    })

function factsFields(t: Messages, locale: Locale) {
  const { text, optionalId } = fieldsIn(t)
  const { day, optionalText } = partyFields(t, locale)
  return {
    title: text(200),
    date: day(),
    from: clockField(t),
    to: clockField(t),
    place: optionalText(200),
    link: optionalLink(t),
    organiserId: optionalId(),
  }
}

type Typed = { date: string; from: number; to: number }

/** The day and the two clocks as instants, in place of what was typed. */
export function withInstants<T extends Typed>({ date, from, to, ...rest }: T) {
  const day = dayOf(date)
  return { ...rest, startAt: instantOf(day, from), endAt: instantOf(day, to) }
}

export const factsForm = (t: Messages, locale: Locale) =>
  z.object({ ...factsFields(t, locale), status: fieldsIn(t).oneOf(plannedStatuses) })

const ids = z.array(z.coerce.number().int().positive()).default([])

/** `people` as "p12o34"; `organisation` as it is typed. */
export const newMeetingForm = (t: Messages, locale: Locale) =>
  z.object({
    ...factsFields(t, locale),
    type: fieldsIn(t).oneOf(meetingTypes),
    status: fieldsIn(t).oneOf([...plannedStatuses, "held"]),
    organisation: partyFields(t, locale).optionalText(220),
    organisations: ids,
    people: z.array(z.string().max(40)).default([]),
    colleagues: ids,
  })

/** One more who is asked; `who` as "p12o34", "o34" or "u5". */
export const attendeeForm = (t: Messages, locale: Locale) =>
  z.discriminatedUnion("change", [
    z.object({
      change: z.literal("add"),
      who: z.string().max(40).optional(),
      organisation: partyFields(t, locale).optionalText(220),
      address: partyFields(t, locale).optionalMail(),
    }),
    z.object({ change: z.literal("remove"), id: z.coerce.number().int().positive() }),
  ])

export const attendanceForm = z.discriminatedUnion("change", [
  z.object({ change: z.literal("hold"), came: ids }),
  z.object({ change: z.literal("unhold") }),
])

export const cancellationForm = z.discriminatedUnion("change", [
  z.object({ change: z.literal("cancel") }),
  z.object({ change: z.literal("restore"), to: z.enum(plannedStatuses) }),
])
