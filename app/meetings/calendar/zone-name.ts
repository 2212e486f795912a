import { zoneOfWindows } from "./windows-zones.ts"

/**
 * The IANA name behind a TZID, or null. Beside Microsoft's names there are "/mozilla.org/20050126_1/Europe/Copenhagen"
 * (Thunderbird's and Evolution's of old) and "tzone://Microsoft/Utc" (Exchange).
 */
export function ianaZone(tzid: string): string | null {
  const name = tzid.trim().slice(0, 200)
  if (/^(?:z|utc|gmt|tzone:\/\/microsoft\/utc)$/i.test(name)) return "Etc/UTC"
  const candidates = [zoneOfWindows(name), name, /[a-z]+\/[a-z_+-]+(?:\/[a-z_+-]+)?$/i.exec(name)?.[0]]
  return candidates.find((candidate) => candidate !== undefined && isZone(candidate)) ?? null
}

function isZone(name: string): boolean {
  // An offset is a name to Intl in newer Nodes and none in older ones.
  if (!/^[a-z]/i.test(name)) return false
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== ""
  } catch {
    return false
  }
}
