import type { Actor } from "#app/audit/actor.ts"
import { DomainError } from "#app/errors.ts"
import { changeInquiry, getInquiry } from "#app/inquiries/change.server.ts"
import { dropDraft, knownVersion } from "#app/inquiries/noting.server.ts"
import { checkCase, checkReply, collectFiles, type Reply, readAddresses } from "#app/inquiries/replying.server.ts"
import { settleStaff } from "#app/kinds/staff-first.server.ts"
import type { Db } from "#db/client.server.ts"
import { approvalFiles, replyApprovals } from "#db/schema/index.ts"
import { findDemand } from "./demand.server.ts"
import { listReaders } from "./readers.server.ts"
import { isWaitingOn, putReturnedAside } from "./standing.server.ts"

type Asked = Reply & { readerId: number | null; word: string }

/**
 * Lays a reply before a colleague: it is kept as it stands, with its files, and leaves when they say so. What must be
 * right before a reply is sent must be so before it is asked for.
 * @throws DomainError as `replyToInquiry` does; "no-reader" where nobody is named who may read it, "reply-waits" while
 * another reply on the case does
 */
export const askReader = (
  db: Db,
  actor: Actor & { userId: number },
  id: number,
  { readerId, word, ...reply }: Asked,
): Promise<{ approvalId: number; reader: string }> =>
  db.write(async (tx) => {
    checkReply(reply)
    const inquiry = await getInquiry(tx, id)
    checkCase(inquiry, reply)
    // Nothing is to be answered twice.
    if ((await tx.$count(replyApprovals, isWaitingOn(id))) > 0) throw new DomainError("reply-waits")
    const demand = await findDemand(tx, inquiry, readAddresses(`${reply.to}, ${reply.cc}`), actor.now)
    const readers = await listReaders(tx, actor.userId, inquiry)
    const reader = readers.find((one) => one.id === readerId && (one.vouches || demand === null))
    if (!reader) throw new DomainError(demand ? "no-vouching-reader" : "no-reader", 400)
    await settleStaff(tx, actor, inquiry, reply.staff)

    const files = await collectFiles(tx, { inquiryId: id, userId: actor.userId }, reply.again)
    const template = await knownVersion(tx, reply.templateVersionId ?? null)
    const [row] = await tx
      .insert(replyApprovals)
      .values({
        ...{ inquiryId: id, writerId: actor.userId, readerId: reader.id, state: "waiting" },
        ...{ letter: { to: reply.to, cc: reply.cc, text: reply.text }, word: word.trim() },
        ...{ templateVersionId: template?.id, seenInboundAt: reply.seenInboundAt, askedAt: actor.now },
      })
      .returning({ id: replyApprovals.id })
    if (!row) throw new Error("an approval was not inserted")
    if (files.length > 0) await tx.insert(approvalFiles).values(files.map((file) => ({ approvalId: row.id, ...file })))
    await dropDraft(tx, id, actor.userId, "reply")
    await putReturnedAside(tx, id, actor)
    await changeInquiry(
      tx,
      actor,
      id,
      {
        status: inquiry.status === "new" ? "open" : inquiry.status,
        assigneeId: inquiry.assigneeId ?? actor.userId,
      },
      { type: "approval-asked", data: { to: reader.name, words: word.trim() } },
    )
    return { approvalId: row.id, reader: reader.name }
  })
