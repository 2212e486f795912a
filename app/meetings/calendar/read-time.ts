import { Temporal } from "temporal-polyfill"
import { type Block, findValue, propertiesOf, type ReadProperty } from "./content.ts"
import { type Observance, offsetOn } from "./vtimezone.ts"
import { ianaZone } from "./zone-name.ts"

type Zones = Map<string, Observance[]>

/** Epoch milliseconds; `endAt` is null where the event does not say how long it takes. */
export type Span = { startAt: number; endAt: number | null }

/** When the event is, or null where that can't be read. */
export function spanOf(event: Block, zones: Zones): Span | null {
  const startAt = timeOf(event, "DTSTART", zones)
  if (startAt === null) return null
  const endAt = timeOf(event, "DTEND", zones) ?? afterDuration(startAt, findValue(event, "DURATION"))
  return { startAt, endAt: endAt !== null && endAt < startAt ? null : endAt }
}

export function timeOf(event: Block, name: string, zones: Zones): number | null {
  const property = propertiesOf(event, name)[0]
  return property ? readTime(property, zones) : null
}

/** A day is its midnight here, and so is a time that names no zone. */
function readTime({ parameters, value }: ReadProperty, zones: Zones): number | null {
  const [, local, utc] = /^(\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d)?)(Z?)$/.exec(value) ?? []
  const tzid = String(parameters.tzid ?? "Europe/Copenhagen")
  try {
    const wall = Temporal.PlainDateTime.from(local ?? "", { overflow: "reject" })
    const zone = utc ? "UTC" : ianaZone(tzid)
    if (zone) return wall.toZonedDateTime(zone).epochMilliseconds
    const shown = wall.toZonedDateTime("UTC").epochMilliseconds
    const offset = offsetOn(zones.get(tzid.toLowerCase()) ?? [], shown)
    return offset === null ? null : shown - offset
  } catch {
    return null
  }
}

function afterDuration(startAt: number, duration: string | undefined): number | null {
  if (duration === undefined) return null
  try {
    return startAt + Temporal.Duration.from(duration).total({ unit: "milliseconds", relativeTo: "1970-01-01" })
  } catch {
    return null
  }
}
