import { dayWithClock, dayWithDay, lengthBeforeTime, withoutEventBetween } from "../refiners.ts"
import { type SoughtParser, timeFinder, withoutOverlaps } from "../span.ts"
import { clockParsers } from "./clock.ts"
import { dateParsers } from "./dates.ts"
import { durationParsers } from "./durations.ts"
import { feastParsers } from "./feasts.ts"
import { periodParsers } from "./periods.ts"
import { relativeDayParsers } from "./relative-days.ts"
import { weekdayParsers } from "./weekdays.ts"
import { weekParsers } from "./weeks.ts"

/** Danish for chrono, which has none of its own. Reads folded text (see ../fold.ts). */
export const danishParsers: readonly SoughtParser[] = [
  ...dateParsers,
  ...weekdayParsers,
  ...weekParsers,
  ...relativeDayParsers,
  ...durationParsers,
  ...periodParsers,
  ...feastParsers,
  ...clockParsers,
]

export const findDanishTimes = timeFinder(danishParsers, [
  withoutOverlaps,
  dayWithDay,
  dayWithClock,
  dayWithDay,
  withoutEventBetween,
  lengthBeforeTime,
])
