import type { Actor } from "#app/audit/actor.ts"
import type { Decided } from "#app/deadlines/decide.ts"
import type { Need } from "#app/deadlines/need.ts"
import { readNeed } from "#app/deadlines/read-need.ts"
import type { Sender } from "#app/stakeholders/senders.server.ts"
import type { Tx } from "#db/client.server.ts"
import { meetDeadlines } from "./deadlines.server.ts"
import type { Channel } from "./inquiry.ts"
import { decide, type Opened, type OpeningHouse, openCase } from "./opening.server.ts"
import { isAnswered } from "./topics.ts"
import { type Proposal, propose } from "./triage/proposal.ts"

/** What was said, in the words of the colleague who took it down. `at` in epoch milliseconds. */
export type Said = { channel: Channel; at: number; text: string; party: Sender }

/** The need in a summary, whose it is, and the deadline it would give: read as a mail is read. */
export function readContact(
  house: OpeningHouse,
  { channel, at, text, party }: Said,
  colleague: { userId: number; unitId: number | null },
): { need: Need; proposal: Proposal; deadline: Decided } {
  const need = readNeed({ subject: "", text, sentAt: at })
  const message = { subject: "", text, from: null, senderGroup: party.targetGroup }
  const read = propose({ ...message, automatic: false, hasAttachment: false, mailbox: null }, house.triage)
  const unitId = read.unitId ?? colleague.unitId
  const proposal: Proposal = {
    ...read,
    // Who took the call says that it wants an answer, whatever the words would be in a mail.
    topic: isAnswered(read.topic) ? read.topic : "other",
    replyExpected: true,
    unitId,
    // It lies with whoever took it, unless it is another unit's to answer.
    assigneeId: read.assigneeId ?? (unitId === colleague.unitId ? colleague.userId : null),
  }
  return { need, proposal, deadline: decide(house, need, { ...proposal, channel }, at) }
}

/** Whoever has spoken with us knows that we have heard it; a letter still wants its receipt. */
const spoken: readonly Channel[] = ["phone", "in-person", "meeting"]

/** A call, letter or talk that wants an answer becomes a case. */
export async function openFromContact(
  tx: Tx,
  house: OpeningHouse,
  actor: Actor & { userId: number },
  said: Said,
  { unitId, linkedToId }: { unitId: number | null; linkedToId?: number },
): Promise<Opened> {
  const { channel, at, text, party } = said
  const { need, proposal } = readContact(house, said, { userId: actor.userId, unitId })
  const opened = await openCase(tx, house, actor, {
    ...{ channel, need, proposal, linkedToId },
    sender: party,
    receivedAt: at,
    subject: firstSentence(text),
  })
  if (spoken.includes(channel)) await meetDeadlines(tx, opened.inquiryId, at, "acknowledge")
  return opened
}

const longestSubject = 120

/** What a case or a follow-up is called after a summary: its first sentence, cut at a word where it is long. */
export function firstSentence(text: string): string {
  const [first = ""] = text.trim().split(/(?<=[.!?])\s+(?=\p{Lu})|\n/u, 1)
  const bare = first.replace(/\.$/, "")
  if (bare.length <= longestSubject) return bare
  return `${bare.slice(0, longestSubject).replace(/\s+\S*$/, "")} …`
}
