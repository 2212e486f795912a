import { and, asc, eq, inArray, isNotNull, isNull } from "drizzle-orm"
import { listApproved } from "#app/approvals/queries.server.ts"
import { isFormMessageId } from "#app/mail/form-message-id.ts"
import { splitReply } from "#app/mail/quoting.ts"
import { listMentionWords } from "#app/mentions/queries.server.ts"
import type { Tx } from "#db/client.server.ts"
import { shownData } from "#db/event-masks.server.ts"
import { amongGiven, asList, type Given, prepared } from "#db/prepared.server.ts"
import { attachments, contacts, events, messages, notes, outbox, users } from "#db/schema/index.ts"
import {
  type Attachment,
  type CallEntry,
  type EventEntry,
  type InquiryEventType,
  inquiryEventTypes,
  type MailEntry,
  type NoteEntry,
  type ReplyEntry,
  type TimelineEntry,
} from "./views.ts"

/** Everything that happened on a case, oldest first. */
export async function listTimeline(read: Tx, inquiryId: number): Promise<TimelineEntry[]> {
  const entries = [
    ...(await listMessages(read, inquiryId)),
    ...(await listNotes(read, inquiryId)),
    ...(await listCalls(read, inquiryId)),
    ...(await listEvents(read, inquiryId)),
  ]
  return entries.sort((a, b) => a.at - b.at || rank(a) - rank(b) || a.id - b.id)
}

/** At one and the same moment: what came, that it was filed, what was said, what was done about it. */
function rank(entry: TimelineEntry): number {
  if (entry.kind === "event") return entry.type === "received" ? 1 : 3
  return entry.kind === "reply" ? 2 : 0
}

async function listMessages(read: Tx, inquiryId: number): Promise<(MailEntry | ReplyEntry)[]> {
  const rows = await messagesOf(read, { inquiryId })
  const ids = rows.map(({ message }) => message.id)
  const files = ids.length === 0 ? [] : await filesOf(read, { ids: asList(ids) })
  const approved = await listApproved(read, ids)
  return rows.map(({ message, author, sending }) => {
    const own = files.filter((file) => file.messageId === message.id).map(toAttachment)
    if (message.direction === "in") return toMail(message, own)
    return { ...toReply(message, own, author, sending), approved: approved.get(message.id) ?? null }
  })
}

type OfCase = Given<{ inquiryId: number }>

const messagesOf = prepared((tx, { inquiryId }: OfCase) =>
  tx
    .select({
      message: {
        ...{ id: messages.id, at: messages.at, direction: messages.direction, messageId: messages.messageId },
        ...{ from: messages.from, to: messages.to, cc: messages.cc, forwardedBy: messages.forwardedBy },
        ...{ mailboxes: messages.mailboxes, subject: messages.subject, text: messages.text },
        // It may be long, and is shown on a page of its own.
        hasHtml: isNotNull(messages.html).mapWith(Boolean),
        ...{ automatic: messages.automatic, flags: messages.flags },
        ...{ deliveryFailedAt: messages.deliveryFailedAt, deliveryError: messages.deliveryError },
      },
      author: users.name,
      sending: {
        ...{ id: outbox.id, kind: outbox.kind, state: outbox.state },
        ...{ notBefore: outbox.notBefore, lastError: outbox.lastError },
      },
    })
    .from(messages)
    .leftJoin(users, eq(users.id, messages.authorId))
    .leftJoin(outbox, eq(outbox.messageRowId, messages.id))
    .where(eq(messages.inquiryId, inquiryId))
    .orderBy(asc(messages.at)),
)

const filesOf = prepared((tx, { ids }: Given<{ ids: string }>) =>
  tx.select().from(attachments).where(amongGiven(attachments.messageId, ids)),
)

const toAttachment = ({
  id,
  name,
  contentType,
  size,
  inline,
  runsCode,
}: typeof attachments.$inferSelect): Attachment => ({ id, name, contentType, size, inline, runsCode })

type Found = Awaited<ReturnType<typeof messagesOf>>[number]
type Message = Found["message"]

const toMail = (message: Message, files: Attachment[]): MailEntry => ({
  kind: "mail",
  id: message.id,
  at: message.at,
  from: message.from,
  forwardedBy: message.forwardedBy,
  to: message.to,
  cc: message.cc,
  mailboxes: message.mailboxes,
  byForm: isFormMessageId(message.messageId),
  subject: message.subject,
  ...splitReply(message.text),
  hasHtml: message.hasHtml,
  automatic: message.automatic,
  flags: message.flags,
  attachments: files,
})

const toReply = (
  message: Message,
  files: Attachment[],
  author: string | null,
  sending: Found["sending"],
): Omit<ReplyEntry, "approved"> => ({
  kind: "reply",
  id: message.id,
  at: message.at,
  author,
  to: message.to,
  cc: message.cc,
  text: message.text,
  attachments: files,
  automatic: message.automatic,
  forwarded: sending?.kind === "forward",
  outboxId: sending?.id ?? null,
  state: message.deliveryFailedAt === null ? (sending?.state ?? "sent") : "failed",
  notBefore: sending?.notBefore ?? message.at,
  error: message.deliveryError ?? (sending?.state === "failed" ? sending.lastError : null),
})

async function listNotes(read: Tx, inquiryId: number): Promise<NoteEntry[]> {
  const rows = await notesOf(read, { inquiryId })
  const words = await listMentionWords(
    read,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({ kind: "note", ...row, mentions: words.get(row.id) ?? [] }))
}

const notesOf = prepared((tx, { inquiryId }: OfCase) =>
  tx
    .select({ id: notes.id, at: notes.at, text: notes.text, author: users.name })
    .from(notes)
    .innerJoin(users, eq(users.id, notes.authorId))
    .where(eq(notes.inquiryId, inquiryId)),
)

/** Contacts that left no mail: calls, letters, talks. */
async function listCalls(read: Tx, inquiryId: number): Promise<CallEntry[]> {
  const rows = await callsOf(read, { inquiryId })
  return rows.map((row) => ({ kind: "call", ...row }))
}

const callsOf = prepared((tx, { inquiryId }: OfCase) =>
  tx
    .select({
      id: contacts.id,
      at: contacts.at,
      summary: contacts.summary,
      channel: contacts.channel,
      direction: contacts.direction,
      notat: contacts.notat,
      author: users.name,
    })
    .from(contacts)
    .leftJoin(users, eq(users.id, contacts.userId))
    .where(and(eq(contacts.inquiryId, inquiryId), isNull(contacts.messageRowId))),
)

async function listEvents(read: Tx, inquiryId: number): Promise<EventEntry[]> {
  const rows = await eventsOf(read, { inquiryId })
  return rows.map((row) => ({ kind: "event", ...row, type: row.type as InquiryEventType }))
}

const eventsOf = prepared((tx, { inquiryId }: OfCase) =>
  tx
    .select({ id: events.id, at: events.at, type: events.type, data: shownData, actor: users.name })
    .from(events)
    .leftJoin(users, eq(users.id, events.actorId))
    .where(
      and(eq(events.subject, "inquiry"), eq(events.subjectId, inquiryId), inArray(events.type, [...inquiryEventTypes])),
    ),
)
