import { atClock, clock } from "#app/i18n/dates.ts"
import type { Locale } from "#app/i18n/locale.ts"

/** "kl. 9–11"; "at 09:00–11:00". */
export const meetingTime = ({ startAt, endAt }: { startAt: number; endAt: number }, locale: Locale): string =>
  `${atClock(startAt, locale)}–${clock(endAt, locale)}`
