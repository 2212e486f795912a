import { and, asc, eq, inArray, isNull } from "drizzle-orm"
import type { Viewer } from "#app/auth/viewer.ts"
import { momentWords } from "#app/i18n/dates.ts"
import type { Locale } from "#app/i18n/locale.ts"
import { guessLanguage } from "#app/lib/language.ts"
import { findCpr } from "#app/mail/cpr.ts"
import type { Tx } from "#db/client.server.ts"
import { attachments, contacts, drafts, messages, organisations, people, units } from "#db/schema/index.ts"
import type { Inquiry } from "./change.server.ts"
import { listProposed } from "./forward-recipients.server.ts"
import { coverText, senderText } from "./forwarding-letters.ts"
import { findLastInbound } from "./thread-mail.server.ts"

export type ForwardedMail = {
  id: number
  name: string
  when: string
  subject: string
  files: number
  /** What does not go with it, since it could run on somebody's computer. */
  held: string[]
  chosen: boolean
}

export type ForwardingData = {
  act: "forwarding"
  number: string
  subject: string
  seenInboundAt: number | null
  proposed: string[]
  cover: string
  mails: ForwardedMail[]
  letter: { to: string; text: string } | null
  hasCpr: boolean
}

/** All that the form for sending a case on begins with: to whom it is proposed, what goes with it, what is said. */
export async function proposeForwarding(
  read: Tx,
  viewer: Viewer,
  inquiry: Inquiry,
  now: number,
  locale: Locale,
): Promise<ForwardingData> {
  const { id, number, subject, organisationId, personId, unitId, need, receivedAt, lastInboundAt } = inquiry
  const last = await findLastInbound(read, id)
  const summary = last ? null : await findSummary(read, id)
  const nameOf = async (table: typeof people | typeof organisations, id: number | null) =>
    id === null
      ? null
      : ((await read.select({ name: table.name }).from(table).where(eq(table.id, id)))[0]?.name ?? null)
  const [unit] = unitId === null ? [] : await read.select().from(units).where(eq(units.id, unitId))
  const organisation = await nameOf(organisations, organisationId)
  const facts = {
    ...{ name: last?.from?.name || ((await nameOf(people, personId)) ?? ""), organisation, subject, summary },
    ...{ quote: need.quote, receivedAt, now, canAnswerSender: last?.from != null },
    signature: [viewer.name, unit?.signature || unit?.name || ""].filter(Boolean),
  }
  const language = guessLanguage(last ? `${last.subject} ${last.text}` : `${subject} ${summary ?? ""}`)
  const mails = await listMails(read, id, now, locale)
  return {
    ...{ act: "forwarding", number, subject, seenInboundAt: lastInboundAt },
    proposed: (await listProposed(read, organisationId)).map(({ typed }) => typed),
    cover: (await findKept(read, id, viewer.id)) ?? coverText(facts, language),
    mails: mails.map(({ text: _, ...mail }) => mail),
    letter: last?.from ? { to: last.from.address, text: senderText(facts, language) } : null,
    hasCpr: [summary ?? "", ...mails.map(({ subject, text }) => `${subject}\n${text}`)].some(
      (text) => findCpr(text).length > 0,
    ),
  }
}

async function findKept(read: Tx, inquiryId: number, userId: number): Promise<string | null> {
  const [draft] = await read
    .select({ text: drafts.text })
    .from(drafts)
    .where(and(eq(drafts.inquiryId, inquiryId), eq(drafts.userId, userId), eq(drafts.kind, "forward")))
  return draft?.text ?? null
}

/** What was said in the call that the case began with. */
async function findSummary(read: Tx, inquiryId: number): Promise<string | null> {
  const [call] = await read
    .select({ summary: contacts.summary })
    .from(contacts)
    .where(and(eq(contacts.inquiryId, inquiryId), isNull(contacts.messageRowId)))
    .orderBy(asc(contacts.at), asc(contacts.id))
    .limit(1)
  return call?.summary || null
}

/** Those that people sent. The first says what it is about, the last what they want now: these two are chosen. */
async function listMails(read: Tx, inquiryId: number, now: number, locale: Locale) {
  const rows = await read
    .select()
    .from(messages)
    .where(and(eq(messages.inquiryId, inquiryId), eq(messages.direction, "in"), eq(messages.automatic, false)))
    .orderBy(asc(messages.at), asc(messages.id))
  const ids = rows.map(({ id }) => id)
  const files =
    ids.length === 0
      ? []
      : await read
          .select()
          .from(attachments)
          .where(and(inArray(attachments.messageId, ids), eq(attachments.inline, false)))
  return rows.map(({ id, from, at, subject, text }, n) => {
    const own = files.filter(({ messageId }) => messageId === id)
    return {
      ...{ id, subject, text, name: from?.name || from?.address || "", when: momentWords(at, now, locale) },
      files: own.filter(({ runsCode }) => !runsCode).length,
      held: own.filter(({ runsCode }) => runsCode).map(({ name }) => name),
      chosen: n === 0 || n === rows.length - 1,
    }
  })
}
