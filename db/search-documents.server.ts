import type Database from "better-sqlite3"
import { fold } from "#app/lib/fold.ts"
import { readForwardedHeader, splitReply } from "#app/mail/quoting.ts"

/** What the index holds of one row: a text for each column, folded; who may find it, where that is not everybody. */
export type Document = { texts: string[]; scope: string | null }
export type Source = {
  kind: string
  table: string
  /** The table whose rows it indexes. */
  base: string
  columns: string[]
  /** Null where the row is gone, or is not to be found. */
  read: (connection: Database.Database, id: number) => Document | null
}

/** A mail longer than this is searched in its first part only. Characters. */
const MOST_TEXT = 200_000

/**
 * The words that a confidential text bears for those who may find it: they lie in Unicode's private area, which no one
 * can type into a search, since a query keeps letters and digits only.
 */
export const unitScope = (unitId: number) => `\uE000u${unitId}`
export const userScope = (userId: number) => `\uE000a${userId}`

type Lying = { confidentiality: string | null; unit: number | null; assignee: number | null }

const scopeOf = ({ confidentiality, unit, assignee }: Lying): string | null =>
  confidentiality === null || confidentiality === "normal"
    ? null
    : [unit === null ? "" : unitScope(unit), assignee === null ? "" : userScope(assignee)].join(" ")

const lying = `i.confidentiality, i.unit_id as unit, i.assignee_id as assignee`

export const sources: readonly Source[] = [
  source("inquiry", "inquiries", ["number", "subject"], {
    sql: `select i.number, i.subject, ${lying} from inquiries i where i.id = ?`,
    texts: ({ number, subject }: { number: string; subject: string }) => [number, subject],
  }),
  source("message", "messages", ["subject", "text", "sender"], {
    sql: `select m.subject, m.text, m.direction, m."from" as sender, ${lying},
        not exists (select 1 from messages e where e.inquiry_id = m.inquiry_id and e.id < m.id) as first
      from messages m join inquiries i on i.id = m.inquiry_id where m.id = ?`,
    texts: ({ subject, text, direction, sender, first }: Mail) => {
      const from = addressIn(sender)
      const own = ownText({ text, senderName: from?.name, first: first === 1 })
      // Every reply of ours has the same sender, whom nobody looks for.
      return [subject, own, direction === "in" && from ? `${from.name} ${from.address}` : ""]
    },
  }),
  source("note", "notes", ["text"], {
    sql: `select n.text, ${lying} from notes n join inquiries i on i.id = n.inquiry_id where n.id = ?`,
    texts: ({ text }: { text: string }) => [text],
  }),
  source("contact", "contacts", ["text"], {
    sql: `select c.summary, c.reason, ${lying},
        (select group_concat(a.text, char(10)) from contact_addenda a where a.contact_id = c.id) as addenda
      from contacts c left join inquiries i on i.id = c.inquiry_id where c.id = ? and c.message_row_id is null`,
    texts: ({ summary, reason, addenda }: Record<string, string | null>) => [lines(summary, reason, addenda)],
  }),
  source("organisation", "organisations", ["name", "former", "reach"], {
    sql: `select o.name, o.cvr, o.p_number as pNumber,
        (select group_concat(f.name, char(10)) from former_names f where f.organisation_id = o.id) as former,
        (select group_concat(a.lookup, char(10)) from addresses a where a.organisation_id = o.id) as addresses
      from organisations o where o.id = ?`,
    texts: ({ name, former, cvr, pNumber, addresses }: Record<string, string | null>) => [
      lines(name),
      lines(former),
      lines(cvr, pNumber, reach(addresses)),
    ],
  }),
  source("person", "people", ["name", "reach", "place"], {
    sql: `select p.name,
        (select group_concat(a.lookup, char(10)) from addresses a where a.person_id = p.id) as addresses,
        (select group_concat(coalesce(f.role, '') || ' ' || o.name, char(10)) from affiliations f
          join organisations o on o.id = f.organisation_id where f.person_id = p.id and f."to" is null) as place
      from people p where p.id = ?`,
    texts: ({ name, addresses, place }: Record<string, string | null>) => [lines(name), reach(addresses), lines(place)],
  }),
]

function source<Row>(
  kind: string,
  base: string,
  columns: string[],
  { sql, texts }: { sql: string; texts: (row: Row) => string[] },
): Source {
  return {
    ...{ kind, base, table: `search_${base}`, columns },
    read(connection, id) {
      const row = connection.prepare(sql).get(id) as (Row & Partial<Lying>) | undefined
      if (!row) return null
      const { confidentiality = null, unit = null, assignee = null } = row
      return { texts: texts(row).map(fold), scope: scopeOf({ confidentiality, unit, assignee }) }
    },
  }
}

type Mail = { subject: string; text: string; direction: string; sender: string | null; first: number }

/** What the mail itself says. Quoted history is left out where the case has the earlier mails as well. */
export function ownText({ text, senderName, first }: { text: string; senderName?: string; first: boolean }): string {
  const searched = text.slice(0, MOST_TEXT)
  if (first || readForwardedHeader(searched)) return searched
  const { fresh, signature } = splitReply(searched, senderName)
  return fresh + signature
}

const addressIn = (json: string | null) =>
  json ? (JSON.parse(json) as { name: string; address: string } | null) : null

const lines = (...texts: (string | null | undefined)[]) => texts.filter(Boolean).join("\n")

/** A Danish phone number is found with its country code and without. */
const reach = (lookups: string | null | undefined) => (lookups ?? "").replace(/\+45(\d{8})\b/g, "$1\n45$1")
