import { spawnSync } from "node:child_process"
import { createRequire } from "node:module"
import { fileURLToPath } from "node:url"
import ICAL from "ical.js"

/** What a parser that is not ours says that a calendar says. Names are as they stand, RFC 6868 not undone. */
export type Reading = {
  method: string
  events: {
    uid: string
    sequence: number
    title: string
    place: string
    description: string
    status: string
    startAt: number
    endAt: number
    organiser: { name: string; address: string }
    attendees: { name: string; address: string; role: string; partstat: string; rsvp: string }[]
  }[]
}

/** Thunderbird's, which takes the clock's offset from the VTIMEZONE that we wrote. */
export function readWithIcalJs(ics: string): Reading {
  const calendar = new ICAL.Component(ICAL.parse(ics))
  const events = calendar.getAllSubcomponents("vevent").map((event) => {
    const text = (name: string) => String(event.getFirstPropertyValue(name) ?? "")
    const at = (name: string) => (event.getFirstPropertyValue(name) as ICAL.Time).toUnixTime() * 1000
    const parameter = (of: ICAL.Property, name: string) => String(of.getFirstParameter(name) ?? "")
    const people = event.getAllProperties("attendee").concat(event.getAllProperties("organizer"))
    const [organiser, ...attendees] = people.reverse().map((of) => ({
      name: parameter(of, "cn"),
      address: String(of.getFirstValue()),
      role: parameter(of, "role"),
      partstat: parameter(of, "partstat"),
      rsvp: parameter(of, "rsvp"),
    }))
    return {
      ...wordsOf(text),
      startAt: at("dtstart"),
      endAt: at("dtend"),
      organiser: { name: organiser?.name ?? "", address: organiser?.address ?? "" },
      attendees: attendees.reverse(),
    }
  })
  return { method: String(calendar.getFirstPropertyValue("method") ?? ""), events }
}

const wordsOf = (text: (name: string) => string) => ({
  uid: text("uid"),
  sequence: Number(text("sequence")),
  title: text("summary"),
  place: text("location"),
  description: text("description"),
  status: text("status"),
})

type Parsed = { value: unknown; parameters: Record<string, string> }
type ParsedComponent = { properties: Record<string, Parsed[]> }
type ParsedCalendar = ParsedComponent & { events(): ParsedComponent[] }

const require = createRequire(import.meta.url)
const icalendar: { parse_calendar(ics: string): ParsedCalendar } = require("icalendar")

/** A second parser with no line in common: a machine of states over each line, and dates by way of the VTIMEZONE too. */
export function readWithIcalendar(ics: string): Reading {
  const calendar = icalendar.parse_calendar(ics)
  const all = (of: ParsedComponent, name: string) => of.properties[name] ?? []
  const events = calendar.events().map((event) => {
    const at = (name: string) => Number(all(event, name)[0]?.value)
    const person = ({ value, parameters }: Parsed) => ({ name: parameters.CN ?? "", address: String(value) })
    return {
      ...wordsOf((name) => String(all(event, name.toUpperCase())[0]?.value ?? "")),
      startAt: at("DTSTART"),
      endAt: at("DTEND"),
      organiser: person(all(event, "ORGANIZER")[0] ?? { value: "", parameters: {} }),
      attendees: all(event, "ATTENDEE").map((each) => ({
        ...person(each),
        role: each.parameters.ROLE ?? "",
        partstat: each.parameters.PARTSTAT ?? "",
        rsvp: each.parameters.RSVP ?? "",
      })),
    }
  })
  return { method: String(all(calendar, "METHOD")[0]?.value ?? ""), events }
}

let hasPython: boolean | undefined

/** Debian's python3-icalendar, where it is installed; null where not. */
export function readWithPython(calendars: string[]): Reading[] | null {
  hasPython ??= spawnSync("/usr/bin/python3", ["-c", "import icalendar"]).status === 0
  if (!hasPython) return null
  const script = fileURLToPath(new URL("../../../support/read-calendar.py", import.meta.url))
  const run = spawnSync("/usr/bin/python3", [script], { input: JSON.stringify(calendars), encoding: "utf8" })
  if (run.status !== 0) throw new Error(run.stderr)
  return JSON.parse(run.stdout)
}

/** RFC 6868 § 3, which ical.js undoes itself and the others leave as it is. */
export const unescaped = (name: string): string =>
  name.replace(/\^(['n^])/g, (_, sign: string) => ({ "'": '"', n: "\n", "^": "^" })[sign] ?? "")
