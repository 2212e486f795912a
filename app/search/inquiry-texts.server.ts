import { eq, min } from "drizzle-orm"
import type { Tx } from "#db/client.server.ts"
import { messages, notes } from "#db/schema/index.ts"
import { among, beginningOf, ownText } from "#db/search.server.ts"
import type { Query } from "./query.ts"
import type { InquiryResult } from "./results.ts"
import { snippetOf } from "./snippet.ts"

/** A text on a case that holds what was searched for: the newest such. */
export type Home = { inquiryId: number; in: "mail" | "note"; id: number }

/** Characters that a text is weighed by. */
const WEIGHED = 4_000

/** The case of each text, with its newest mail among these; a note where it has no mail. */
export async function listHomes(read: Tx, mails: number[], noted: number[]): Promise<Map<number, Home>> {
  const homes = new Map<number, Home>()
  const add = (kind: Home["in"], rows: { id: number; inquiryId: number }[]) => {
    for (const { id, inquiryId } of rows.sort((one, other) => other.id - one.id))
      if (!homes.has(inquiryId)) homes.set(inquiryId, { inquiryId, in: kind, id })
  }
  add(
    "mail",
    await read
      .select({ id: messages.id, inquiryId: messages.inquiryId })
      .from(messages)
      .where(among(messages.id, mails)),
  )
  add("note", await read.select({ id: notes.id, inquiryId: notes.inquiryId }).from(notes).where(among(notes.id, noted)))
  return homes
}

const idsIn = (homes: Home[], kind: Home["in"]) => homes.filter((home) => home.in === kind).map(({ id }) => id)

/** How the texts begin, by case. */
export async function listBeginnings(read: Tx, homes: Home[]): Promise<Map<number, string>> {
  const rows = [
    ...(await read
      .select({ inquiryId: messages.inquiryId, text: beginningOf(messages.text, WEIGHED) })
      .from(messages)
      .where(among(messages.id, idsIn(homes, "mail")))),
    ...(await read
      .select({ inquiryId: notes.inquiryId, text: beginningOf(notes.text, WEIGHED) })
      .from(notes)
      .where(among(notes.id, idsIn(homes, "note")))),
  ]
  return new Map(rows.map(({ inquiryId, text }) => [inquiryId, text]))
}

/** Where in each case's text it says so; the sender where the text itself does not. */
export async function listWhereSaid(
  read: Tx,
  query: Query,
  homes: Home[],
): Promise<Map<number, NonNullable<InquiryResult["said"]>>> {
  const said = new Map<number, NonNullable<InquiryResult["said"]>>()
  const mails = await read
    .select({ id: messages.id, inquiryId: messages.inquiryId, text: messages.text, from: messages.from })
    .from(messages)
    .where(among(messages.id, idsIn(homes, "mail")))
  for (const mail of mails) {
    const [{ first } = { first: mail.id }] = await read
      .select({ first: min(messages.id) })
      .from(messages)
      .where(eq(messages.inquiryId, mail.inquiryId))
    const pieces = snippetOf(ownText({ text: mail.text, senderName: mail.from?.name, first: first === mail.id }), query)
    const sender = mail.from && snippetOf(`${mail.from.name} <${mail.from.address}>`, query)
    if (pieces) said.set(mail.inquiryId, { where: "mail", pieces })
    else if (sender) said.set(mail.inquiryId, { where: "sender", pieces: sender })
  }
  const noted = await read
    .select()
    .from(notes)
    .where(among(notes.id, idsIn(homes, "note")))
  for (const { inquiryId, text } of noted) {
    const pieces = snippetOf(text, query)
    if (pieces) said.set(inquiryId, { where: "note", pieces })
  }
  return said
}
