import ICAL from "ical.js"

/** A component as its lines: broken ones are passed over one by one, where a parser of the whole would give up. */
export type Block = { name: string; lines: string[]; blocks: Block[] }

export type ReadProperty = { parameters: Record<string, string | string[]>; value: string }

/** Characters. A calendar has one meeting and perhaps its text in HTML; ical.js takes quadratic time over parameters. */
const LONGEST_CALENDAR = 1_000_000
const LONGEST_LINE = 10_000
const MOST_LINES = 20_000

export type BadContent = "tooLarge" | "notCalendar" | "broken"

/** The calendar's components; line ends and folds of all kinds. */
export function readContent(ics: string): Block | BadContent {
  if (ics.length > LONGEST_CALENDAR) return "tooLarge"
  const lines = ics
    .replace(/^\ufeff/, "")
    .replace(/\r\n?/g, "\n")
    .replace(/\n[ \t]/g, "")
    .split("\n", MOST_LINES + 1)
  if (lines.length > MOST_LINES) return "tooLarge"
  const root: Block = { name: "", lines: [], blocks: [] }
  const open = [root]
  for (const line of lines) {
    const [, edge, name] = /^(BEGIN|END):\s*([\w-]{1,100})\s*$/i.exec(line) ?? []
    const inner = open.at(-1)
    if (!inner) return "broken"
    if (edge === undefined || name === undefined) inner.lines.push(line.slice(0, LONGEST_LINE))
    else if (edge.toUpperCase() === "END") open.pop()
    else {
      const block: Block = { name: name.toUpperCase(), lines: [], blocks: [] }
      inner.blocks.push(block)
      open.push(block)
    }
  }
  const calendar = root.blocks.find((block) => block.name === "VCALENDAR")
  if (!calendar) return "notCalendar"
  return open.length === 1 ? calendar : "broken"
}

/** The readable properties of that name, in order; `name` in upper case. */
export function propertiesOf({ lines }: Block, name: string): ReadProperty[] {
  const named = lines.filter((line) => /^[:;]$/.test(line.charAt(name.length)) && line.toUpperCase().startsWith(name))
  return named.flatMap((line) => readProperty(line) ?? [])
}

export const findValue = (block: Block, name: string): string | undefined => propertiesOf(block, name)[0]?.value

function readProperty(line: string): ReadProperty | null {
  try {
    const [, parameters, , value] = ICAL.parse.property(line)
    return { parameters, value: isParts(value) ? partsOf(value) : String(value ?? "") }
  } catch {
    return null
  }
}

/** A recurrence, which ical.js takes apart: {"freq": "YEARLY", "bymonth": 3}. */
const isParts = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null
const partsOf = (value: Record<string, unknown>): string =>
  Object.entries(value)
    .map(([name, part]) => `${name.toUpperCase()}=${part}`)
    .join(";")
