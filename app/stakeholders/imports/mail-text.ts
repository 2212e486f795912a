/** Good enough to write to: one @, a dot in the domain, no blanks. RFC 5322 allows more than anybody has. */
const address = /^[^\s@<>"(),:;[\]\\]+@[^\s@<>"(),:;[\]\\]+\.[^\s@<>"(),:;[\]\\.]{2,}$/

export const isMailAddress = (text: string): boolean => address.test(text.trim())

/** The addresses of a cell: "mailto:", "Navn <adresse>", several with comma, semicolon or blank between. */
export function mailsIn(cell: string): { mails: string[]; unread: string[] } {
  const named = [...cell.matchAll(/<([^<>\s]+@[^<>\s]+)>/g)].map(([, mail = ""]) => mail)
  const parts = named.length > 0 ? named : cell.split(/[\s,;]+/)
  const all = parts.map((part) => part.replace(/^mailto:/i, "").replace(/\.$/, "")).filter(Boolean)
  return { mails: all.filter(isMailAddress), unread: all.filter((each) => !isMailAddress(each)) }
}

/** The numbers of a cell, as they are written. */
export const phonesIn = (cell: string): string[] =>
  cell
    .split(/[,;/]|\s+(?:og|and|el\.|eller)\s+/)
    .map((part) => part.replace(/^\s*(?:tlf|tel|telefon|mobil|mob|phone|direkte)\b[.:]*\s*/i, "").trim())
    .filter((part) => /\d/.test(part))
