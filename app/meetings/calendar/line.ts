import ICAL from "ical.js"

type Value = string | number | Record<string, string | number>
/** A property of jCal (RFC 7265), as ical.js writes it. */
export type Property = [name: string, parameters: Record<string, string>, type: string, value: Value]
export type Component = { name: string; properties: Property[]; components?: Component[] }

/** RFC 5545 § 3.1. */
const LONGEST_LINE = 75

/** The component in content lines of at most 75 octets, each with its CRLF. */
export function writeComponent({ name, properties, components = [] }: Component): string {
  const lines = properties.map(
    (property) => `${fold(ICAL.stringify.property(property, ICAL.design.defaultSet, true))}\r\n`,
  )
  return `BEGIN:${name}\r\n${lines.join("")}${components.map(writeComponent).join("")}END:${name}\r\n`
}

/**
 * Not ical.js' own folding, which leaves the leading space of a continuation out of the count and so writes 76 octets.
 * A character is never split.
 */
function fold(line: string): string {
  let folded = ""
  let length = 0
  for (const character of line) {
    const octets = octetsOf(character.codePointAt(0) ?? 0)
    if (length + octets > LONGEST_LINE) {
      folded += "\r\n "
      length = 1
    }
    folded += character
    length += octets
  }
  return folded
}

const octetsOf = (point: number): number => (point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4)
