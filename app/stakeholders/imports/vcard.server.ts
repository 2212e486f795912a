import ICAL from "ical.js"

/** What we take of a card: one row, under headings that the mapping knows. Its postal address is not kept. */
export const cardHeaders = ["Navn", "Titel", "Organisation", "Mail", "Telefon", "Sprog"]

type Property = [name: string, parameters: Record<string, unknown>, type: string, ...values: unknown[]]

export const isCards = (text: string): boolean => /^\s*BEGIN:VCARD\b/i.test(text)

/** Each card alone, so that a broken one is one row without a name and the others are read. */
export const readCards = (text: string): string[][] =>
  [...text.matchAll(/BEGIN:VCARD\b[\s\S]*?(?:^END:VCARD\s*$|(?![\s\S]))/gim)].map(([card]) => readCard(card))

function readCard(card: string): string[] {
  const properties = propertiesOf(card)
  const values = (name: string) =>
    properties
      .filter(([each]) => each === name)
      .map(([, , , value]) => (Array.isArray(value) ? value : [value]).map((part) => String(part ?? "").trim()))
  const first = (name: string) => values(name)[0]?.[0] ?? ""
  const [family = "", given = "", middle = ""] = values("n")[0] ?? []
  const name = first("fn") || [given, middle, family].filter(Boolean).join(" ")
  const organisation = first("org")
  return [
    // A company's card is named by the company.
    name === organisation && !given ? "" : name,
    first("title") || first("role"),
    organisation,
    values("email").flat().join(", "),
    values("tel")
      .flat()
      .map((number) => number.replace(/^tel:/i, ""))
      .join(", "),
    first("lang"),
  ]
}

function propertiesOf(card: string): Property[] {
  try {
    const [, properties] = ICAL.parse(inNewStyle(card)) as ["vcard", Property[]]
    return properties
  } catch {
    return []
  }
}

/** vCard 2.1, as Outlook still writes it: bare parameters, and quoted-printable over several lines (vCard 2.1 § 2.1.3). */
function inNewStyle(card: string): string {
  const whole = card.replace(/^[^\r\n]*ENCODING=QUOTED-PRINTABLE[^:]*:(?:.*=\r?\n)*.*$/gim, unquoted)
  return whole
    .replace(/\r?\n/g, "\r\n")
    .replace(/^((?:[\w-]+\.)?[\w-]+)((?:;[^:\r\n]+)+):/gm, (_, name: string, parameters: string) => {
      const named = parameters.split(";").map((part) => (part === "" || part.includes("=") ? part : `TYPE=${part}`))
      return `${name}${named.join(";")}:`
    })
}

function unquoted(property: string): string {
  const [, head = "", body = ""] = /^([^:]*):([\s\S]*)$/.exec(property) ?? []
  const bytes = body
    .replace(/=\r?\n/g, "")
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  const charset = /CHARSET=([^;:]+)/i.exec(head)?.[1]?.toLowerCase() === "utf-8" ? "utf-8" : "windows-1252"
  const text = new TextDecoder(charset).decode(Buffer.from(bytes, "latin1"))
  return `${head.replace(/;(?:ENCODING|CHARSET)=[^;:]*/gi, "")}:${text.replace(/\r?\n/g, "\\n")}`
}
