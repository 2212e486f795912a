import { instantOf, localDay, weekStart } from "./zone.ts"

/** The last millisecond of the day in Copenhagen. */
export const endOfDay = (at: number): number => instantOf(localDay(at) + 1) - 1

/** The last millisecond of Sunday. */
export const endOfWeek = (at: number): number => instantOf(weekStart(localDay(at)) + 7) - 1
