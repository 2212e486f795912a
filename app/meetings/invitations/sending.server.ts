import { eq } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { getMeeting, type MeetingRow, tellMeeting } from "#app/meetings/rows.server.ts"
import type { Services } from "#app/services.server.ts"
import type { Tx } from "#db/client.server.ts"
import { invitations, meetingAttendees, meetings } from "#db/schema/index.ts"
import { getOrganiser, loadFactsFor } from "./facts-query.server.ts"
import { type Letter, lettersFor } from "./letters.ts"
import { type Draft, postLetter } from "./posting.server.ts"
import { listReaders, type Reader } from "./readers-query.server.ts"

export type InvitationRow = typeof invitations.$inferSelect
/** What inviting needs beside the database: where people reach us, and the key their links are signed with. */
export type InvitingHouse = Pick<Services, "env" | "secrets">
export type MeetingHouse = InvitingHouse & Pick<Services, "db">

export const listInvitations = (read: Tx, meetingId: number): Promise<InvitationRow[]> =>
  read
    .select()
    .from(invitations)
    .where(eq(invitations.meetingId, meetingId))
    .orderBy(invitations.id)
    .then((rows) => rows)

/** Those in whose calendars it stands. */
export const listInvited = async (read: Tx, meetingId: number): Promise<InvitationRow[]> =>
  (await listInvitations(read, meetingId)).filter(({ state }) => state === "invited")

/**
 * Lets everybody's calendar follow the meeting as it stands, within the transaction that changed it: whoever is new is
 * asked, whoever was asked of another time is asked again, whoever is off it is told. Said twice it mails nobody twice.
 * @returns how many mails it put in the outbox
 */
export async function sendInvitations(tx: Tx, house: InvitingHouse, actor: Actor, meetingId: number): Promise<number> {
  const meeting = await getMeeting(tx, meetingId)
  const sent = await listInvitations(tx, meetingId)
  const { letters, sequence, readers, organiser } = await planLetters(tx, meeting, sent)
  if (letters.length === 0) return 0
  if (sequence !== meeting.sequence) await tx.update(meetings).set({ sequence }).where(eq(meetings.id, meetingId))
  const again = new Set(letters.flatMap(({ asksAgain, reader }) => (asksAgain && reader ? reader.address : [])))
  const standing = readers.map((reader) =>
    again.has(reader.address) ? { ...reader, participation: "needs-action" as const } : reader,
  )
  const counts: Partial<Record<Draft["letter"]["occasion"], number>> = {}
  for (const letter of letters) {
    const invitation = await writeRow(tx, actor, meetingId, letter)
    if (letter.asksAgain && letter.reader) await askAgain(tx, letter.reader)
    await postLetter(tx, house, actor, { meeting, invitation, letter, readers: standing, organiser })
    counts[letter.occasion] = (counts[letter.occasion] ?? 0) + 1
  }
  await tellMeeting(tx, actor, meetingId, "invitations-sent", counts)
  return letters.length
}

/** The same for a meeting to which somebody has been invited; one that is only agreed by word of mouth mails nobody. */
export async function keepInvitations(tx: Tx, house: InvitingHouse, actor: Actor, meetingId: number): Promise<number> {
  const sent = await listInvitations(tx, meetingId)
  if (sent.length === 0) return 0
  const meeting = await getMeeting(tx, meetingId)
  // What is over is put right for the record, and concerns nobody's calendar.
  const isOver = meeting.endAt <= actor.now && sent.every(({ facts }) => facts.endAt <= actor.now)
  return isOver ? 0 : sendInvitations(tx, house, actor, meetingId)
}

/** What would be sent now. */
async function planLetters(read: Tx, meeting: MeetingRow, sent: readonly InvitationRow[]) {
  const organiser = await getOrganiser(read, sent)
  const { readers: all } = await listReaders(read, meeting.id)
  const readers = all.filter(({ address }) => address !== organiser.address)
  const factsFor = meeting.status === "invited" ? await loadFactsFor(read, meeting, organiser) : null
  return { ...lettersFor({ factsFor, sequence: meeting.sequence, readers }, sent), readers, organiser }
}

async function writeRow(
  tx: Tx,
  actor: Actor,
  meetingId: number,
  letter: Letter<Reader, InvitationRow>,
): Promise<InvitationRow> {
  const { sequence, before } = letter
  if (letter.reader === null) {
    const values = { state: "cancelled" as const, sequence, changedAt: actor.now }
    const [row] = await tx.update(invitations).set(values).where(eq(invitations.id, letter.before.id)).returning()
    if (!row) throw new Error("an invitation was not taken back")
    return row
  }
  const { name, address, locale } = letter.reader
  const values = {
    ...{ state: "invited" as const, sequence, facts: letter.facts, changedAt: actor.now, name, locale },
    ...(letter.asksAgain ? { knownSequence: sequence, knownStampedAt: 0, answeredAt: null } : {}),
  }
  const [row] = before
    ? await tx.update(invitations).set(values).where(eq(invitations.id, before.id)).returning()
    : await tx
        .insert(invitations)
        .values({ knownSequence: sequence, knownStampedAt: 0, ...values, meetingId, address })
        .returning()
  if (!row) throw new Error("an invitation was not written")
  return row
}

/** What they answered held for another time or place. */
const askAgain = (tx: Tx, { attendeeId }: Reader) =>
  tx
    .update(meetingAttendees)
    .set({ participation: "needs-action", comment: null })
    .where(eq(meetingAttendees.id, attendeeId))
