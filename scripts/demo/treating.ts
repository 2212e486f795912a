import { eq } from "drizzle-orm"
import type { Calendar } from "#app/deadlines/calendar.ts"
import { addWorkingTime, nextOpening, workingTimeBetween } from "#app/deadlines/working-time.ts"
import { HOUR, MINUTE } from "#app/deadlines/zone.ts"
import { assignInquiry } from "#app/inquiries/assigning.server.ts"
import { getInquiry, type Inquiry } from "#app/inquiries/change.server.ts"
import { closeInquiry } from "#app/inquiries/closing.server.ts"
import type { ClosingReason } from "#app/inquiries/inquiry.ts"
import { addNote } from "#app/inquiries/noting.server.ts"
import { replyToInquiry } from "#app/inquiries/replying.server.ts"
import { startWaiting } from "#app/inquiries/waiting.server.ts"
import type { Random } from "#app/lib/random.ts"
import { contacts, inquiryDeadlines } from "#db/schema/index.ts"
import type { Cast, Staff } from "./cast.ts"
import { additions, callSummaries, internalNotes, replies, replyInEnglish, thanks } from "./material/replies.ts"
import type { DemoPerson } from "./parties.ts"
import type { DemoMail, Happening, World } from "./perform.ts"
import { fill, type Template } from "./template.ts"
import { triage } from "./triage.ts"

const DAY = 24 * HOUR
/** Nine in ten are answered in time, so that there is something to review. */
const IN_TIME = 0.93

export type Case = { id: number; at: number; mail: DemoMail; person: DemoPerson; template: Template }

/** What the colleagues do with a mail, from the first look to closing it. */
export async function treat(cast: Cast, { tx }: World, one: Case): Promise<Happening[]> {
  const { random, calendar, now, staff } = cast
  const { template } = one
  const inquiry = await getInquiry(tx, one.id)
  if (inquiry.receivedAt !== one.at || inquiry.status !== "new") return []
  const due = await dueOf(tx, inquiry)
  const answerAt = Math.min(planAnswer(cast, one.at, due), one.at + 0.8 * (now - one.at))
  const lookAt = Math.min(
    addWorkingTime(calendar, one.at, random.int(5, 90) * MINUTE),
    one.at + 0.4 * (answerAt - one.at),
  )
  const colleague = random.pick(staff.filter(({ unitId }) => unitId === inquiry.unitId))
  const by = (now: number) => ({ userId: colleague.id, now })

  const look = deed(lookAt, async ({ db }) => {
    await triage(db, by(lookAt), one.id, template.topic)
    await assignInquiry(db, by(lookAt), one.id, { assigneeId: colleague.id })
  })
  if (!inquiry.replyExpected || due === null)
    return [look, deed(answerAt, ({ db }) => closeInquiry(db, by(answerAt), one.id, { reason: "no-reply-needed" }))]

  const steps = [look]
  const room = workingTimeBetween(calendar, lookAt, answerAt)
  const between = (share: number) => addWorkingTime(calendar, lookAt, share * room)
  if (random.chance(0.12))
    steps.push(
      deed(between(0.3), ({ db }) => addNote(db, by(between(0.3)), one.id, { text: random.pick(internalNotes) })),
    )
  if (random.chance(0.1)) steps.push(call(between(0.5), inquiry, colleague, random.pick(callSummaries)))
  const pauseMs = answerAt - lookAt
  if (random.chance(0.08) && pauseMs > 3 * DAY) steps.push(...pause(one, between(0.2), between(0.6), by))
  steps.push(deed(answerAt, (world) => answer(cast, world, one, colleague, answerAt)))
  return steps
}

/** A party is asked for more, the clock stands still, and what they send starts it again. */
function pause(one: Case, from: number, to: number, by: (now: number) => { userId: number; now: number }): Happening[] {
  const { mail, id } = one
  return [
    deed(from, ({ db }) => startWaiting(db, by(from), id, { reason: "sender" })),
    {
      at: to,
      kind: "mail",
      mail: { ...mail, ...followUp(mail, to, additions[id % additions.length] ?? "") },
      filed: async () => [],
    },
  ]
}

async function answer(cast: Cast, world: World, { id, mail, person, template }: Case, colleague: Staff, at: number) {
  const { random, now, calendar } = cast
  const inquiry = await getInquiry(world.tx, id)
  const text = template.english ? replyInEnglish : random.pick(replies[inquiry.topic] ?? replies.other ?? [])
  const actor = { userId: colleague.id, now: at }
  await replyToInquiry(world, actor, id, {
    to: mail.from.address,
    cc: "",
    text: fill(text, { navn: person.name.split(" ")[0] ?? person.name }),
    seenInboundAt: at,
    // Said where it is asked for: of the press.
    staff: "told",
  })
  const reason: ClosingReason = template.topic === "misdirected" ? "forwarded" : "answered"
  const closeAt = addWorkingTime(calendar, at, random.int(1, 40) * HOUR)
  const steps = [
    deed(closeAt, ({ db }) => closeIfAnswered(db, world, { userId: colleague.id, now: closeAt }, id, reason)),
  ]
  const thanksAt = nextOpening(calendar, at + DAY + random.int(1, 20) * HOUR)
  if (random.chance(0.05) && thanksAt < now - 2 * DAY)
    steps.push(thank(mail, thanksAt, colleague, id, random, calendar))
  return steps
}

/** A word of thanks leaves its case as it is; one that reads as more opens it, and somebody sees that and closes it again. */
function thank(
  mail: DemoMail,
  at: number,
  colleague: Staff,
  id: number,
  random: Random,
  calendar: Calendar,
): Happening {
  const closeAt = addWorkingTime(calendar, at, random.int(1, 6) * HOUR)
  return {
    at,
    kind: "mail",
    mail: { ...mail, ...followUp(mail, at, random.pick(thanks)) },
    filed: async () => [
      deed(closeAt, (world) => closeIfOpen(world, { userId: colleague.id, now: closeAt }, id, "answered")),
    ],
  }
}

async function closeIfAnswered(
  db: World["db"],
  { tx }: World,
  actor: { userId: number; now: number },
  id: number,
  reason: ClosingReason,
) {
  const { status } = await getInquiry(tx, id)
  if (status === "answered") await closeInquiry(db, actor, id, { reason })
}

async function closeIfOpen(
  { db, tx }: World,
  actor: { userId: number; now: number },
  id: number,
  reason: ClosingReason,
) {
  const { status } = await getInquiry(tx, id)
  if (status === "open" || status === "answered") await closeInquiry(db, actor, id, { reason })
}

const deed = (at: number, run: (world: World) => Promise<unknown>): Happening => ({
  at,
  kind: "deed",
  run: async (world) => {
    const following = await run(world)
    return Array.isArray(following) ? following : []
  },
})

const call = (at: number, { personId, organisationId, id }: Inquiry, by: Staff, summary: string): Happening =>
  deed(at, ({ tx }) =>
    tx.insert(contacts).values({
      channel: "phone",
      direction: "in",
      at,
      personId,
      organisationId,
      inquiryId: id,
      userId: by.id,
      summary,
    }),
  )

const followUp = (mail: DemoMail, at: number, text: string) => ({
  subject: `SV: ${mail.subject}`,
  text: `${text}\n\n${mail.from.name}\n`,
  inReplyTo: mail.messageId,
  messageId: mail.messageId.replace("<", `<${at.toString(36)}.`),
})

async function dueOf(tx: World["tx"], { id }: Inquiry): Promise<number | null> {
  const rows = await tx
    .select({ kind: inquiryDeadlines.kind, dueAt: inquiryDeadlines.dueAt })
    .from(inquiryDeadlines)
    .where(eq(inquiryDeadlines.inquiryId, id))
  return rows.find(({ kind }) => kind === "reply")?.dueAt ?? null
}

function planAnswer({ random, calendar }: Cast, at: number, due: number | null): number {
  if (due === null) return addWorkingTime(calendar, at, random.int(1, 8) * HOUR)
  if (!random.chance(IN_TIME)) return addWorkingTime(calendar, due, random.int(1, 14) * HOUR)
  const room = Math.max(0, workingTimeBetween(calendar, at, due))
  return addWorkingTime(calendar, at, room * (0.15 + 0.75 * random.next()))
}
