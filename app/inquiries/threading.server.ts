import { and, desc, eq, inArray } from "drizzle-orm"
import type { MailAddress } from "#app/mail/message.ts"
import { readOwnMessageId } from "#app/mail/message-id.server.ts"
import { findInquiryNumber } from "#app/mail/subject.ts"
import {
  type Candidate,
  decideThread,
  replyChain,
  type ThreadCase,
  type ThreadDecision,
  type ThreadQuestion,
} from "#app/mail/threading.ts"
import type { Tx } from "#db/client.server.ts"
import { type Given, prepared } from "#db/prepared.server.ts"
import { addresses, inquiries, messages } from "#db/schema/index.ts"
import type { FilingHouse } from "./filing-house.server.ts"
import type { Inbound } from "./inbound-message.server.ts"
import { findSurvivor } from "./survivor.server.ts"

/** Looks up what the decision needs, and asks for it (app/mail/threading.ts). */
export async function findThread(
  tx: Tx,
  { messageIdSecret }: Pick<FilingHouse, "messageIdSecret">,
  { mail, from, automatic, receivedAt }: Inbound,
): Promise<ThreadDecision> {
  const chain = replyChain(mail).slice(0, 50)
  const ownIds = chain.flatMap((id) => readOwnMessageId(id, messageIdSecret)?.inquiryId ?? [])
  const knownIds = await listKnown(tx, chain)
  const subjectToken = await findToken(tx, mail.subject, from)
  const named = [...ownIds, ...knownIds, ...(subjectToken ? [subjectToken.inquiryId] : [])]
  return decideThread({
    subject: mail.subject,
    automatic,
    now: receivedAt,
    ownIds,
    knownIds,
    subjectToken,
    cases: await loadCases(tx, named),
    candidates: named.length > 0 || automatic || from === null ? [] : await listCandidates(tx, from),
  })
}

/** The cases of the messages we know in the chain, in its order. */
async function listKnown(tx: Tx, chain: string[]): Promise<number[]> {
  if (chain.length === 0) return []
  const rows = await tx
    .select({ messageId: messages.messageId, inquiryId: messages.inquiryId })
    .from(messages)
    .where(inArray(messages.messageId, chain))
  return chain.flatMap((id) => rows.filter((row) => row.messageId === id).map((row) => row.inquiryId))
}

async function findToken(tx: Tx, subject: string, from: MailAddress | null): Promise<ThreadQuestion["subjectToken"]> {
  const number = findInquiryNumber(subject)
  if (number === null) return null
  const [inquiry] = await tx.select({ id: inquiries.id }).from(inquiries).where(eq(inquiries.number, number))
  if (!inquiry) return null
  // What was written on a merged case lies on the one it was merged into.
  const inquiryId = await findSurvivor(tx, inquiry.id)
  return { inquiryId, senderTakesPart: from !== null && (await takesPart(tx, inquiryId, from.address)) }
}

/** Has written on the case, or been written to. */
async function takesPart(tx: Tx, inquiryId: number, address: string): Promise<boolean> {
  const rows = await tx
    .select({ from: messages.from, to: messages.to, cc: messages.cc })
    .from(messages)
    .where(eq(messages.inquiryId, inquiryId))
  const wanted = address.toLowerCase()
  return rows.some(({ from, to, cc }) => [from, ...to, ...cc].some((party) => party?.address.toLowerCase() === wanted))
}

/** The cases named, and those they were merged into. */
async function loadCases(tx: Tx, ids: number[]): Promise<Map<number, ThreadCase>> {
  const cases = new Map<number, ThreadCase>()
  let wanted = ids
  while (wanted.length > 0) {
    const rows = await tx
      .select({ id: inquiries.id, closedAt: inquiries.closedAt, mergedInto: inquiries.mergedIntoId })
      .from(inquiries)
      .where(inArray(inquiries.id, wanted))
    for (const { id, ...row } of rows) cases.set(id, row)
    wanted = rows.flatMap(({ mergedInto }) => (mergedInto === null || cases.has(mergedInto) ? [] : [mergedInto]))
  }
  return cases
}

/** The newest other cases of the person who writes. In two steps, of which an unknown sender needs only the first. */
async function listCandidates(tx: Tx, from: MailAddress): Promise<Candidate[]> {
  const candidates: Candidate[] = []
  for (const { personId } of await listWriters(tx, { address: from.address.toLowerCase() }))
    if (personId !== null) candidates.push(...(await listNewest(tx, { personId })))
  return candidates
}

const listWriters = prepared((tx, { address }: Given<{ address: string }>) =>
  tx
    .selectDistinct({ personId: addresses.personId })
    .from(addresses)
    .where(and(eq(addresses.kind, "mail"), eq(addresses.lookup, address))),
)

const listNewest = prepared((tx, { personId }: Given<{ personId: number }>) =>
  tx
    .select({
      inquiryId: inquiries.id,
      subject: inquiries.subject,
      closedAt: inquiries.closedAt,
      mergedInto: inquiries.mergedIntoId,
      lastMessageAt: inquiries.receivedAt,
    })
    .from(inquiries)
    .where(eq(inquiries.personId, personId))
    .orderBy(desc(inquiries.receivedAt))
    .limit(20),
)
