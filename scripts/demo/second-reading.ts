import { approveReply } from "#app/approvals/approving.server.ts"
import { askReader } from "#app/approvals/asking.server.ts"
import { findDemand } from "#app/approvals/demand.server.ts"
import { listReaders } from "#app/approvals/readers.server.ts"
import { addWorkingTime } from "#app/deadlines/working-time.ts"
import { MINUTE } from "#app/deadlines/zone.ts"
import { getInquiry } from "#app/inquiries/change.server.ts"
import { type Reply, readAddresses, replyToInquiry } from "#app/inquiries/replying.server.ts"
import type { Happening, World } from "./perform.ts"

/** How long the reader takes, of working time. */
const READS_FOR = 20 * MINUTE

/** Answers as the house does: what goes to the minister or the press is read first by one who may vouch for it. */
export async function answerAsDemanded(
  world: World,
  actor: { userId: number; now: number },
  id: number,
  reply: Reply,
): Promise<Happening[]> {
  const inquiry = await getInquiry(world.tx, id)
  const demand = await findDemand(world.tx, inquiry, readAddresses(reply.to), actor.now)
  const vouching = (await listReaders(world.tx, 0, inquiry)).filter(({ vouches }) => vouches)
  const [reader] = vouching
  if (demand === null || !reader || vouching.some(({ id }) => id === actor.userId)) {
    await replyToInquiry(world, actor, id, reply)
    return []
  }
  const { approvalId } = await askReader(world.db, actor, id, { ...reply, readerId: reader.id, word: "" })
  const at = addWorkingTime(world.calendar, actor.now, READS_FOR)
  const run = async (world: World) => {
    await approveReply(world, { userId: reader.id, now: at }, approvalId, { seenInboundAt: at })
    return []
  }
  return [{ at, kind: "deed", run }]
}
