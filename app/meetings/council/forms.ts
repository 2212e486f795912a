import { z } from "zod"
import { dayOf, instantOf } from "#app/deadlines/zone.ts"
import type { Locale } from "#app/i18n/locale.ts"
import type { Messages } from "#app/i18n/messages.ts"
import { optionalLink } from "#app/meetings/link-field.ts"
import { clockField } from "#app/meetings/meeting/forms.ts"
import { partyFields } from "#app/stakeholders/fields.ts"

/** The steps of a council meeting's checklist; those that end in "un" take one back. */
export const councilForm = (t: Messages, locale: Locale) => {
  const { day } = partyFields(t, locale)
  const key = z.string({ error: t.errors.required }).regex(/^[atc]:[\w-]{1,40}$/, t.errors.required)
  return z.discriminatedUnion("change", [
    z.object({ change: z.literal("press"), item: key, date: day(), time: clockField(t), link: optionalLink(t) }),
    z.object({ change: z.literal("staff"), date: day(), time: clockField(t) }),
    z.object({ change: z.literal("publish"), date: day(), link: optionalLink(t) }),
    z.object({ change: z.enum(["unpress", "unstaff", "unpublish"]) }),
  ])
}

export const instantIn = ({ date, time }: { date: string; time: number }): number => instantOf(dayOf(date), time)
