import { HOUR, instantOfLocal, localDateTime } from "#app/deadlines/zone.ts"
import type { Component, Property } from "./line.ts"

const zone = "Europe/Copenhagen"

/** Summer time in the European Union since 1996 (directive 2000/84/EC): last Sunday of March to last Sunday of October. */
export const copenhagen: Component = {
  name: "VTIMEZONE",
  properties: [["tzid", {}, "text", zone]],
  components: [
    observance("DAYLIGHT", "CEST", ["+01:00", "+02:00"], "1996-03-31T02:00:00", 3),
    observance("STANDARD", "CET", ["+02:00", "+01:00"], "1996-10-27T03:00:00", 10),
  ],
}

function observance(
  name: string,
  tzname: string,
  [from, to]: [string, string],
  start: string,
  month: number,
): Component {
  return {
    name,
    properties: [
      ["tzoffsetfrom", {}, "utc-offset", from],
      ["tzoffsetto", {}, "utc-offset", to],
      ["tzname", {}, "text", tzname],
      ["dtstart", {}, "date-time", start],
      ["rrule", {}, "recur", { freq: "YEARLY", bymonth: month, byday: "-1SU" }],
    ],
  }
}

/**
 * An instant by the clock on the wall. In UTC where that does not say it: a wall has no seconds here, and in the hour that
 * comes twice in October programs differ, though it means the first (RFC 5545 § 3.3.5; ical.js takes the second).
 */
export function wallTime(name: "dtstart" | "dtend", at: number): Property {
  const wall = localDateTime(at)
  const isPlain = instantOfLocal(wall) === at && localDateTime(at + HOUR) !== wall
  return isPlain ? [name, { tzid: zone }, "date-time", `${wall}:00`] : utcTime(name, at)
}

/** An instant in epoch milliseconds, to the second. */
export const utcTime = (name: string, at: number): Property => [
  name,
  {},
  "date-time",
  new Date(at).toISOString().replace(/\.\d+/, ""),
]
