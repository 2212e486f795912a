import type { Bounce } from "./message.ts"

/** Reads the machine's part of a delivery status notification (RFC 3464 § 2); null where it names no recipient. */
export function readDeliveryStatus(text: string): Omit<Bounce, "originalMessageId"> | null {
  const groups = text.split(/\n[ \t]*\n/).map(readFields)
  const reports = groups.filter(
    (fields) => fields.has("final-recipient") || fields.has("original-recipient") || fields.has("action"),
  )
  const kinds = reports.map(kindOf)
  const kind = (["permanent", "delay", "success"] as const).find((wanted) => kinds.includes(wanted))
  if (!kind) return null
  const meant = reports.filter((_, at) => kinds[at] === kind)
  const addresses = meant
    .map((fields) => fields.get("original-recipient") ?? fields.get("final-recipient") ?? "")
    .map(withoutType)
  const first = meant[0]
  const diagnostic =
    first?.get("diagnostic-code") ?? groups.map((fields) => fields.get("diagnostic-code")).find(Boolean)
  return {
    kind,
    recipients: [...new Set(addresses.filter((address) => address.includes("@")))],
    status: /[245]\.\d{1,3}\.\d{1,3}/.exec(first?.get("status") ?? "")?.[0] ?? null,
    reason: diagnostic ? withoutType(diagnostic).slice(0, 500) : null,
  }
}

/** The action decides; a 4.x.x status with the action "failed" is a server that has given up trying (RFC 3464 § 2.3.3). */
function kindOf(fields: Map<string, string>): Bounce["kind"] {
  const action = /^[a-z]+/.exec((fields.get("action") ?? "").toLowerCase())?.[0]
  if (action === "delayed") return "delay"
  if (action === "delivered" || action === "relayed" || action === "expanded") return "success"
  if (!action && fields.get("status")?.trim().startsWith("2")) return "success"
  return "permanent"
}

function readFields(group: string): Map<string, string> {
  const fields = new Map<string, string>()
  for (const line of group.replace(/\n[ \t]+/g, " ").split("\n")) {
    const colon = line.indexOf(":")
    const name = line.slice(0, colon).trim().toLowerCase()
    if (colon > 0 && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim())
  }
  return fields
}

/** "rfc822; <eva@firma.example>" and "smtp; 550 no such user": the type before the semicolon says nothing to a person. */
const withoutType = (value: string): string =>
  value
    .replace(/^[\w-]+\s*;\s*/, "")
    .replace(/^<(.*)>$/, "$1")
    .replace(/\s+/g, " ")
    .trim()
