import { and, asc, eq, gt, inArray } from "drizzle-orm"
import { fileMail, loadFilingHouse } from "#app/inquiries/filing.server.ts"
import type { Random } from "#app/lib/random.ts"
import { settleEntry, storeInbound } from "#app/mail/ledger.server.ts"
import { readMail } from "#app/mail/reading.server.ts"
import { understand } from "#app/mail/understand.server.ts"
import { recordAnswer } from "#app/meetings/invitations/answering.server.ts"
import { inviteToMeeting } from "#app/meetings/invitations/inviting.server.ts"
import { listReaders } from "#app/meetings/invitations/readers-query.server.ts"
import { type InvitationRow, listInvited } from "#app/meetings/invitations/sending.server.ts"
import type { MeetingRow } from "#app/meetings/rows.server.ts"
import type { Services } from "#app/services.server.ts"
import type { Db } from "#db/client.server.ts"
import { meetings, outbox } from "#db/schema/index.ts"
import type { Cast } from "./cast.ts"
import { askForDate } from "./date-poll.ts"
import { ownWords, proposal } from "./material/invitations.ts"

const DAY = 86_400_000
const MOST_INVITED = 6
/** Each kind of answer is there; each fifth has not answered. */
const answers = ["accepted", "declined", "tentative", "accepted", null] as const

/**
 * Of the meetings to come some have been invited to, with answers of every kind and one that somebody must judge; and one
 * still looks for its date.
 */
export async function inviteToMeetings(house: Services, cast: Cast, random: Random): Promise<void> {
  const booked = (await listToCome(house.db, cast, "invited")).slice(0, MOST_INVITED)
  let given = 0
  for (const { id, organiserId } of booked) {
    await inviteToMeeting(house, { userId: organiserId, now: cast.now - 4 * DAY }, id)
    for (const invitation of await listInvited(house.db.read, id)) {
      const participation = answers[given++ % answers.length]
      if (participation) await answer(house.db, cast, invitation, participation)
    }
  }
  const last = booked.at(-1)
  if (last) await proposeTime(house, cast, last)
  const [dateless] = await listToCome(house.db, cast, "draft")
  if (dateless) await askForDate(house, cast, random, dateless)
  await settleMails(house.db)
}

/** The dialogue meetings to come at which somebody can be reached, soonest first. */
async function listToCome(db: Db, { now }: Cast, status: "invited" | "draft"): Promise<MeetingRow[]> {
  const toCome = and(eq(meetings.type, "dialogue"), eq(meetings.status, status), gt(meetings.startAt, now + 2 * DAY))
  const rows = await db.read.select().from(meetings).where(toCome).orderBy(asc(meetings.startAt), asc(meetings.id))
  const reached: MeetingRow[] = []
  for (const row of rows) if ((await listReaders(db.read, row.id)).readers.length > 0) reached.push(row)
  return reached
}

async function answer(
  db: Db,
  { now }: Cast,
  invitation: InvitationRow,
  participation: "accepted" | "declined" | "tentative",
): Promise<void> {
  const at = now - 2 * DAY
  const { sequence } = invitation
  const given = { participation, comment: ownWords[participation], sequence, stampedAt: at, by: "link" } as const
  await db.write((tx) => recordAnswer(tx, { userId: null, now: at }, invitation, given))
}

/** Somebody's calendar proposes the day after, which waits for the organiser; as such a mail comes in. */
async function proposeTime(house: Services, cast: Cast, meeting: MeetingRow): Promise<void> {
  const [invitation] = await listInvited(house.db.read, meeting.id)
  if (!invitation) return
  const { uid, title, startAt, endAt } = meeting
  const { name, address, sequence, facts } = invitation
  const at = cast.now - DAY
  const to = facts.organiser.address
  const times = { startAt: startAt + DAY, endAt: endAt + DAY }
  const content = proposal({ uid, sequence, title, to, at, from: { name, address }, ...times })
  const then = { ...house, now: () => at }
  const entry = await storeInbound(then, { mailboxId: null, source: "door", content })
  const stored = await understand(house, { parse: readMail }, entry)
  const filing = { ...(await loadFilingHouse(house)), now: () => at }
  await house.db.write(async (tx) => settleEntry(tx, entry.id, { ...(await fileMail(tx, filing, entry, stored)), at }))
}

/** What was mailed then arrived then; nothing of it is to leave now. */
const settleMails = (db: Db): Promise<void> =>
  db.write(async (tx) => {
    const rows = await tx
      .select()
      .from(outbox)
      .where(and(inArray(outbox.kind, ["invitation", "poll"]), eq(outbox.state, "queued")))
    for (const { id, createdAt } of rows)
      await tx.update(outbox).set({ state: "sent", attempts: 1, settledAt: createdAt }).where(eq(outbox.id, id))
  })
