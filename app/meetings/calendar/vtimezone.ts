import { type Block, findValue, propertiesOf } from "./content.ts"

/** Half of a VTIMEZONE: from when on, and each year again, the clock shows so much more than UTC. All in milliseconds. */
export type Observance = { offset: number; start: number; rule: Rule | null }

/** "The last Sunday of October, until then": `nth` counts from the end where it is negative; Sunday is 0. */
type Rule = { month: number; nth: number; weekday: number; until: number }

/** By TZID, in lower case. */
export const zonesOf = (calendar: Block): Map<string, Observance[]> =>
  new Map(
    calendar.blocks
      .filter(({ name }) => name === "VTIMEZONE")
      .map((zone) => [
        findValue(zone, "TZID")?.toLowerCase() ?? "",
        zone.blocks.flatMap((each) => observance(each) ?? []),
      ]),
  )

/**
 * The offset from UTC in force when the clock on the wall shows `wall` (milliseconds, as if it were UTC), or null where
 * nothing says so. Only yearly rules of the n-th weekday of a month are known, which are all that mail programs write.
 */
export function offsetOn(observances: Observance[], wall: number): number | null {
  const year = new Date(wall).getUTCFullYear()
  const onsets = observances.flatMap((each) =>
    [year - 1, year]
      .map((in_) => ({ offset: each.offset, at: each.rule ? onset(each.rule, each.start, in_) : each.start }))
      .filter(({ at }) => at <= wall && at >= each.start && at <= (each.rule?.until ?? at)),
  )
  const [latest] = onsets.sort((one, other) => other.at - one.at)
  return latest?.offset ?? null
}

function observance(block: Block): Observance | null {
  const offset = readOffset(findValue(block, "TZOFFSETTO") ?? "")
  const start = Date.parse(`${findValue(block, "DTSTART") ?? ""}Z`)
  if (offset === null || Number.isNaN(start)) return null
  return { offset, start, rule: readRule(block) }
}

function readRule(block: Block): Rule | null {
  const rule = propertiesOf(block, "RRULE")[0]?.value.toUpperCase() ?? ""
  const [, nth, weekday] = /\bBYDAY=([+-]?[1-5])(SU|MO|TU|WE|TH|FR|SA)(?:;|$)/.exec(rule) ?? []
  const month = Number(/\bBYMONTH=(\d{1,2})(?:;|$)/.exec(rule)?.[1])
  if (!/\bFREQ=YEARLY\b/.test(rule) || weekday === undefined || !(month >= 1 && month <= 12)) return null
  const [, y, m, d] = /\bUNTIL=(\d{4})-?(\d\d)-?(\d\d)/.exec(rule) ?? []
  const until = y ? Date.UTC(Number(y), Number(m) - 1, Number(d) + 1) : Number.POSITIVE_INFINITY
  return { month, nth: Number(nth), weekday: "SUMOTUWETHFRSA".indexOf(weekday) / 2, until }
}

function onset({ month, nth, weekday }: Rule, start: number, year: number): number {
  const time = ((start % DAY) + DAY) % DAY
  // From the first of the month forward, or from its last day back.
  const edge = Date.UTC(year, nth > 0 ? month - 1 : month, nth > 0 ? 1 : 0)
  const away =
    nth > 0 ? (weekday - new Date(edge).getUTCDay() + 7) % 7 : -((new Date(edge).getUTCDay() - weekday + 7) % 7)
  return edge + (away + (nth - Math.sign(nth)) * 7) * DAY + time
}

const DAY = 86_400_000

/** "+01:00", as ical.js gives it. */
function readOffset(text: string): number | null {
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)/.exec(text) ?? []
  return sign ? (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000 : null
}
