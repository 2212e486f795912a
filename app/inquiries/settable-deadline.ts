import type { Calendar } from "#app/deadlines/calendar.ts"
import { type DeadlinePick, pickedMoments } from "#app/deadlines/moment-check.ts"
import { dayAndClock } from "#app/i18n/dates.ts"
import type { Locale } from "#app/i18n/locale.ts"
import { isOpen, type OverrulableKind, overrulableKinds } from "./inquiry.ts"
import { lawsMoment } from "./laws-moment.ts"
import type { CaseView } from "./views.ts"

/** What the form for another deadline offers. */
export type SettableDeadline = { kinds: OverrulableKind[]; picks: { pick: DeadlinePick; at: string }[] }

/** Null where the case is settled. A case without a deadline can be given one for the reply. */
export function settableDeadline(
  { status, deadlines }: Pick<CaseView, "status" | "deadlines">,
  now: number,
  calendar: Calendar,
  locale: Locale,
): SettableDeadline | null {
  if (!isOpen(status)) return null
  const law = lawsMoment(deadlines.filter(({ kind }) => kind === "statutory"))
  const kinds = overrulableKinds.filter((kind) => kind === "reply" || deadlines.some((it) => it.kind === kind))
  return {
    kinds,
    picks: pickedMoments(now, calendar, law).map(({ pick, at }) => ({ pick, at: dayAndClock(at, locale) })),
  }
}
