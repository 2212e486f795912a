import fc from "fast-check"

/*
 * A slow oracle that shares no code with what it tests: every minute of 2026 and 2027 is open or closed, written down
 * from the wall calendar below and the EU's rule for summer time (directive 2000/84: last Sunday of March and October,
 * 01:00 UTC). Minutes are counted from 1970 and told one by one.
 */

const first = Date.UTC(2026, 0, 1) / 60_000
const last = Date.UTC(2028, 0, 1) / 60_000
const closed = new Set(
  [
    ["2026", "01-01 04-02 04-03 04-05 04-06 05-14 05-15 05-24 05-25 06-05 12-24 12-25 12-26 12-31"],
    ["2027", "01-01 03-25 03-26 03-28 03-29 05-06 05-07 05-16 05-17 06-05 12-24 12-25 12-26 12-31"],
  ].flatMap(([year, days]) => (days ?? "").split(" ").map((day) => `${year}-${day}`)),
)
const summers = [
  [Date.UTC(2026, 2, 29, 1), Date.UTC(2026, 9, 25, 1)],
  [Date.UTC(2027, 2, 28, 1), Date.UTC(2027, 9, 31, 1)],
]

const open = new Uint8Array(last - first)
const clocks = new Uint16Array(last - first)
const dates: string[] = []
// The clock only ever changes on the hour.
for (let hour = first; hour < last; hour += 60) {
  const utc = hour * 60_000
  const isSummer = summers.some(([from = 0, to = 0]) => utc >= from && utc < to)
  const wall = new Date(utc + (isSummer ? 2 : 1) * 3_600_000)
  const date = wall.toISOString().slice(0, 10)
  const weekday = wall.getUTCDay()
  const closing = weekday === 5 ? 900 : 960
  const isWorkday = weekday >= 1 && weekday <= 5 && !closed.has(date)
  for (let past = 0; past < 60; past++) {
    const clock = wall.getUTCHours() * 60 + past
    open[hour + past - first] = isWorkday && clock >= 510 && clock < closing ? 1 : 0
    clocks[hour + past - first] = clock
  }
  dates.push(date)
}

export const isOpen = (minute: number): boolean => {
  if (minute < first || minute >= last) throw new RangeError("the oracle knows 2026 and 2027 only")
  return open[minute - first] === 1
}

/** Minutes past midnight by the clock on the wall. */
export const clockOf = (minute: number): number => clocks[minute - first] ?? 0

export const dateOf = (minute: number): string => dates[Math.floor((minute - first) / 60)] ?? ""

/** A minute far enough from the table's ends for an answer to lie within it. */
export const moment = fc.integer({ min: first + 60_000, max: last - 60_000 })

/** The minute at which so many open ones have gone by, those left out by `counts` not counted. */
export const afterOpen = (from: number, amount: number, counts: (minute: number) => boolean = () => true): number => {
  let minute = from
  for (let left = amount; left > 0; minute++) if (isOpen(minute) && counts(minute)) left--
  return minute
}

export const openBetween = (from: number, to: number): number => {
  let count = 0
  for (let minute = from; minute < to; minute++) if (isOpen(minute)) count++
  return count
}

export const nextOpen = (from: number): number => {
  let minute = from
  while (!isOpen(minute)) minute++
  return minute
}

/** The last moment that is open or closes an open stretch. */
export const lastOpenBy = (from: number): number => {
  let minute = from
  while (!isOpen(minute) && !isOpen(minute - 1)) minute--
  return minute
}

/** The same time of day so many open days on, or the closing before it where that day closes earlier. */
export const afterOpenDays = (from: number, days: number): number => {
  let minute = nextOpen(from)
  const clock = clockOf(minute)
  let day = dateOf(minute)
  for (let left = days; left > 0; ) {
    minute++
    if (isOpen(minute) && dateOf(minute) !== day) {
      day = dateOf(minute)
      left--
    }
  }
  while (isOpen(minute) && clockOf(minute) < clock) minute++
  return minute
}
