import { decideDeadline } from "#app/deadlines/decide.ts"
import { noNeed } from "#app/deadlines/need.ts"
import { ruleFor } from "#app/deadlines/policy.ts"
import { addWorkingTime } from "#app/deadlines/working-time.ts"
import { dateOf, HOUR, localDay } from "#app/deadlines/zone.ts"
import { deadlineRows } from "#app/inquiries/deadline-rows.ts"
import { type Channel, formatInquiryNumber, type InquiryStatus, isOpen } from "#app/inquiries/inquiry.ts"
import { isAnswered, type Topic, topics } from "#app/inquiries/topics.ts"
import type { Random } from "#app/lib/random.ts"
import { type TargetGroupKey, targetGroupKeys } from "#app/target-groups/target-groups.ts"
import type { inquiries, inquiryDeadlines, inquiryPauses } from "#db/schema/index.ts"
import type { House } from "./house.ts"

type Invented = {
  inquiry: typeof inquiries.$inferInsert
  deadlines: (typeof inquiryDeadlines.$inferInsert)[]
  pauses: (typeof inquiryPauses.$inferInsert)[]
}

const channelOf = (random: Random): Channel =>
  random.chance(0.7) ? "mail" : random.chance(0.6) ? "phone" : random.pick(["letter", "form", "in-person", "meeting"])

/** How cases are closed without an answer, as often as they are. */
const otherwise: [share: number, reason: string, status: InquiryStatus][] = [
  [0.05, "automatic", "no-reply-needed"],
  [0.04, "spam", "closed"],
  [0.02, "duplicate", "closed"],
  [0.05, "no-reply-needed", "no-reply-needed"],
  [0.03, "forwarded", "forwarded"],
]

/** One case as it would stand: open with that chance, else ended, within its time in nine of ten. */
export function inventCase(
  house: House,
  random: Random,
  { id, receivedAt, now, openShare }: { id: number; receivedAt: number; now: number; openShare: number },
): Invented {
  const channel = channelOf(random)
  const topic: Topic = random.pick(topics)
  const targetGroup: TargetGroupKey | null = random.chance(0.1) ? null : random.pick(targetGroupKeys)
  const decided = decideDeadline(
    noNeed,
    ruleFor(house.rules, { topic, targetGroup, channel }, noNeed),
    receivedAt,
    house.calendar,
  )
  const runs = isAnswered(topic)
  const ending = endingOf(random, random.chance(openShare))
  const spent = random.chance(0.9) ? random.next() : 1 + random.next() * 3
  const allowed = (decided.dueAt - receivedAt) * spent
  const ended = Math.max(receivedAt, Math.min(now, receivedAt + Math.round(allowed)))
  const open = isOpen(ending.status)
  const metAt = open ? null : ended
  const journalised = !open && receivedAt < now - 40 * 24 * HOUR && id % 50 !== 0
  const rows = runs ? deadlineRows(decided, house.calendar) : []
  const next = open && ending.status !== "waiting" ? rows.toSorted((a, b) => a.dueAt - b.dueAt)[0] : undefined
  const pausedAt = addWorkingTime(house.calendar, receivedAt, HOUR)
  const waited = ending.status === "waiting" || (!open && random.chance(0.05) && pausedAt < ended)
  return {
    inquiry: {
      ...{
        id,
        number: formatInquiryNumber(new Date(receivedAt).getUTCFullYear(), id),
        subject: house.writer.subject(),
      },
      ...{ channel, topic, targetGroup, status: ending.status, need: noNeed, receivedAt, lastInboundAt: receivedAt },
      confidentiality: random.chance(0.05) ? "confidential" : "normal",
      personId: random.int(1, house.people),
      organisationId: random.chance(0.6) ? random.int(1, house.organisations) : null,
      unitId: random.pick(house.units),
      assigneeId: open && random.chance(0.1) ? null : random.pick(house.users),
      triagedAt: receivedAt,
      answeredAt: ending.reason === "answered" ? ended : null,
      closedAt: open || ending.status === "answered" ? null : ended,
      closedReason: open || ending.status === "answered" ? null : ending.reason,
      // Within a month or so of its end nearly every case lies in the archive.
      journalReference: journalised ? `26/${id}` : null,
      journalisedOn: journalised ? dateOf(localDay(ended)) : null,
      waitingReason: ending.status === "waiting" ? "sender" : null,
      waitingSince: ending.status === "waiting" ? Math.min(now, pausedAt) : null,
      ...{ dueAt: next?.dueAt ?? null, warnAt: next?.warnAt ?? null, updatedAt: metAt ?? receivedAt },
    },
    deadlines: rows.map((row) => ({ inquiryId: id, ...row, receivedAt, metAt })),
    pauses: waited
      ? [
          {
            ...{ inquiryId: id, from: Math.min(now, pausedAt), reason: "sender" as const },
            to: open ? null : Math.min(ended, pausedAt + 5 * HOUR),
          },
        ]
      : [],
  }
}

function endingOf(random: Random, open: boolean): { status: InquiryStatus; reason: string | null } {
  if (open) return { status: random.chance(0.1) ? "waiting" : random.chance(0.2) ? "new" : "open", reason: null }
  let left = random.next()
  for (const [share, reason, status] of otherwise) {
    if (left < share) return { status, reason }
    left -= share
  }
  return { status: random.chance(0.02) ? "answered" : "closed", reason: "answered" }
}
