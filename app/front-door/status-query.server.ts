import { and, asc, eq, inArray, ne } from "drizzle-orm"
import type { Locale } from "#app/i18n/locale.ts"
import { messages as wordsOf } from "#app/i18n/messages.ts"
import { isOpen } from "#app/inquiries/inquiry.ts"
import type { MailAddress } from "#app/mail/message.ts"
import type { Tx } from "#db/client.server.ts"
import { attachments, inquiryDeadlines, messages, outbox, units } from "#db/schema/index.ts"
import type { findStatusLink } from "./links.server.ts"
import { momentIn, whyThen } from "./promise.ts"
import { publicState } from "./state.ts"

type Found = NonNullable<Awaited<ReturnType<typeof findStatusLink>>>

/** What the sender of an inquiry may know of it: their own words, what we sent them, and where it stands. Never a note. */
export async function loadStatus(read: Tx, { link, inquiry }: Found, locale: Locale) {
  const { said: all, replyPending } = await loadConversation(read, link)
  // Anybody can type an address. What we answer is for whoever reads its mail.
  const said = link.mailed ? all : all.filter(({ ours }) => !ours)
  const [unit] =
    inquiry.unitId === null
      ? []
      : await read.select({ name: units.name }).from(units).where(eq(units.id, inquiry.unitId))
  return {
    number: inquiry.number,
    subject: inquiry.subject,
    receivedAt: momentIn(inquiry.receivedAt, locale),
    state: publicState({ ...inquiry, replyPending }),
    unit: unit?.name ?? null,
    promised: isOpen(inquiry.status) ? await loadPromise(read, inquiry.id, locale) : null,
    said,
    answeredByMail: said.length < all.length ? link.address : null,
  }
}
export type Status = Awaited<ReturnType<typeof loadStatus>>
export type Saying = Status["said"][number]

/** When the answer comes, and why by then; null where no clock runs, or where it stands still and waits for the sender. */
async function loadPromise(read: Tx, inquiryId: number, locale: Locale) {
  const rows = await read
    .select()
    .from(inquiryDeadlines)
    .where(and(eq(inquiryDeadlines.inquiryId, inquiryId), ne(inquiryDeadlines.kind, "acknowledge")))
    .orderBy(asc(inquiryDeadlines.dueAt))
  const next = rows.find(({ metAt }) => metAt === null)
  if (!next) return null
  return { at: next.dueAt, when: momentIn(next.dueAt, locale), why: whyThen(next.reasons, wordsOf(locale), locale) }
}

async function loadConversation(read: Tx, { inquiryId, address }: Found["link"]) {
  const rows = await read
    .select({ message: messages, sending: outbox.state })
    .from(messages)
    .leftJoin(outbox, eq(outbox.messageRowId, messages.id))
    .where(and(eq(messages.inquiryId, inquiryId), eq(messages.automatic, false)))
    .orderBy(asc(messages.at), asc(messages.id))
  const isTheirs = (party: MailAddress | null) => party?.address.toLowerCase() === address
  const between = rows.filter(({ message: { direction, from, to, cc } }) =>
    direction === "in" ? isTheirs(from) : [...to, ...cc].some(isTheirs),
  )
  // Within the seconds of undo a reply is no reply yet.
  const sent = between.filter(({ message, sending }) => message.direction === "in" || sending === "sent")
  const ids = sent.map(({ message }) => message.id)
  const files = ids.length === 0 ? [] : await read.select().from(attachments).where(inArray(attachments.messageId, ids))
  const said = sent.map(({ message: { id, direction, text, at } }) => ({
    ...{ id, text, at, ours: direction === "out" },
    files: files.filter((file) => file.messageId === id && !file.inline).map(({ name, size }) => ({ name, size })),
  }))
  const replyPending = between.some(({ sending }) => sending === "queued") && !said.some(({ ours }) => ours)
  return { said, replyPending }
}

/** Whether the receipt has gone, or is about to go, to the one whose link it is. */
export async function wasAcknowledged(read: Tx, { inquiryId, address }: Found["link"]): Promise<boolean> {
  const rows = await read
    .select({ to: messages.to })
    .from(messages)
    .innerJoin(outbox, and(eq(outbox.messageRowId, messages.id), eq(outbox.kind, "acknowledgement")))
    .where(eq(messages.inquiryId, inquiryId))
  return rows.some(({ to }) => to.some((party) => party.address.toLowerCase() === address))
}
