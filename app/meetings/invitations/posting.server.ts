import { randomBytes } from "node:crypto"
import { and, desc, eq } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { messages } from "#app/i18n/messages.ts"
import { queueMail } from "#app/mail/outbox.server.ts"
import type { Invitation, Mailbox } from "#app/meetings/calendar/invitation.ts"
import { meetingMail, type Occasion } from "#app/meetings/calendar/mail.ts"
import { writeCancel, writeRequest } from "#app/meetings/calendar/write.ts"
import type { MeetingRow } from "#app/meetings/rows.server.ts"
import type { Services } from "#app/services.server.ts"
import type { Tx } from "#db/client.server.ts"
import { invitationMails, type invitations, outbox } from "#db/schema/index.ts"
import type { Letter } from "./letters.ts"
import { answerPath } from "./paths.ts"
import { attendeeOf, type Reader } from "./readers-query.server.ts"
import { invitationOf } from "./sent-facts.ts"
import { signLink } from "./signed-link.server.ts"

type Row = typeof invitations.$inferSelect
export type Draft = {
  meeting: MeetingRow
  /** As it stands after this letter. */
  invitation: Row
  letter: Letter<Reader, Row>
  readers: readonly Reader[]
  organiser: Mailbox
}

/** A calendar of a conference would else show everybody the addresses of hundreds. */
const MOST_SHOWN = 30

/**
 * One mail in the outbox. What lies there for the same calendar and has not begun to leave is overtaken by it; what has
 * begun leaves first, however long that takes, so that no CANCEL overtakes its REQUEST.
 */
export async function postLetter(
  tx: Tx,
  { env, secrets }: Pick<Services, "env" | "secrets">,
  actor: Actor,
  draft: Draft,
): Promise<void> {
  const { meeting, invitation, letter, organiser } = draft
  const { began, latest } = await overtake(tx, actor, invitation.id)
  // They have never heard of the meeting, and need not hear that it is off.
  if (letter.reader === null && !began) return
  const occasion = letter.reader && !began ? "invited" : letter.occasion
  await queueMeetingMail(tx, { env, secrets }, actor, {
    ...{ occasion, meeting, invitation, organiser, afterId: latest },
    calendar: calendarOf(draft, actor.now),
    ics: icsOf(draft, actor.now),
  })
}

type Post = Pick<Draft, "meeting" | "invitation" | "organiser"> & {
  occasion: Occasion
  calendar: Invitation
  ics: string
  afterId: number | null
}

export async function queueMeetingMail(
  tx: Tx,
  { env, secrets }: Pick<Services, "env" | "secrets">,
  actor: Actor,
  { occasion, meeting, invitation, organiser, calendar: facts, ics, afterId }: Post,
): Promise<void> {
  const { locale } = invitation
  const link = { kind: "answer", id: invitation.id, expiresAt: meeting.endAt } as const
  const token = signLink(secrets.derive("meeting-links"), link)
  const answerLink = `${env.origin}${answerPath(token)}`
  const words = messages(locale).meetingMail
  const { calendar, subject, text } = meetingMail(facts, { occasion, ics, answerLink, locale, words })
  const outboxId = await queueMail(tx, {
    kind: "invitation",
    ...{ inquiryId: null, messageRowId: null, notBefore: actor.now + env.undoMs, afterId },
    now: actor.now,
    mail: {
      ...{ from: organiser, to: [{ name: invitation.name, address: invitation.address }], cc: [] },
      ...{ subject, text, calendar, messageId: messageIdFor(meeting.id, organiser.address) },
      ...{ inReplyTo: null, references: [], date: actor.now, automatic: false },
    },
  })
  await tx.insert(invitationMails).values({ invitationId: invitation.id, outboxId, occasion })
}

/** What it says of the others is what they have answered to this version of the meeting. */
const calendarOf = ({ meeting, invitation, readers }: Draft, changedAt: number) => {
  const { facts, sequence, address } = invitation
  const shown = readers.length <= MOST_SHOWN ? readers : readers.filter((reader) => reader.address === address)
  return invitationOf(facts, { uid: meeting.uid, sequence, attendees: shown.map(attendeeOf), changedAt })
}

function icsOf(draft: Draft, at: number): string {
  const { invitation, letter, meeting } = draft
  if (letter.reader) return writeRequest(calendarOf(draft, at))
  const { address, name, facts, sequence } = invitation
  const removed = [{ name, address, role: "required", participation: "pending", rsvp: false } as const]
  // What is taken back is one lower in sequence than the taking back.
  const sent = invitationOf(facts, { uid: meeting.uid, sequence: sequence - 1, attendees: removed, changedAt: at })
  return writeCancel(sent, letter.occasion === "removed" ? { at, removed } : { at })
}

/** `began`: whether one has left or may have; `latest`: the one that must leave before the next. */
async function overtake(tx: Tx, actor: Actor, invitationId: number) {
  const rows = await tx
    .select({ id: outbox.id, state: outbox.state, attempts: outbox.attempts })
    .from(invitationMails)
    .innerJoin(outbox, eq(outbox.id, invitationMails.outboxId))
    .where(eq(invitationMails.invitationId, invitationId))
    .orderBy(desc(outbox.id))
  for (const { id, state, attempts } of rows)
    if (state === "queued" && attempts === 0)
      await tx
        .update(outbox)
        .set({ state: "cancelled", settledAt: actor.now })
        .where(and(eq(outbox.id, id), eq(outbox.state, "queued")))
  const left = rows.filter(({ state, attempts }) => attempts > 0 && state !== "cancelled")
  return { began: left.length > 0, latest: left.find(({ state }) => state === "queued")?.id ?? null }
}

/** Not one of a case's: an answer in plain words is an inquiry of its own. */
const messageIdFor = (meetingId: number, address: string): string =>
  `<meeting-${meetingId}.${randomBytes(12).toString("hex")}@${address.split("@")[1] ?? "localhost"}>`
