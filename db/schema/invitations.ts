import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core"
import type { Locale } from "#app/i18n/locale.ts"
import type { AnswerKind } from "#app/meetings/calendar/answer.ts"
import type { Occasion } from "#app/meetings/calendar/mail.ts"
import type { SentFacts } from "#app/meetings/invitations/sent-facts.ts"
import type { Participation } from "#app/meetings/meeting.ts"
import { id, instant } from "./columns.ts"
import { inboundMail, outbox } from "./mail.ts"
import { meetings } from "./meetings.ts"
import { users } from "./users.ts"

/** What somebody's calendar has been told of a meeting: one row for each address that was ever asked to it. */
export const invitations = sqliteTable(
  "invitations",
  {
    id: id(),
    meetingId: integer()
      .notNull()
      .references(() => meetings.id),
    /** As `addressKey`. */
    address: text().notNull(),
    name: text().notNull(),
    locale: text().$type<Locale>().notNull(),
    state: text().$type<"invited" | "cancelled">().notNull(),
    /** Of the latest REQUEST or CANCEL. */
    sequence: integer().notNull(),
    facts: text({ mode: "json" }).$type<SentFacts>().notNull(),
    /** What their next answer must supersede (calendar/answer.ts). */
    knownSequence: integer().notNull(),
    knownStampedAt: instant().notNull(),
    answeredAt: instant(),
    changedAt: instant().notNull(),
  },
  (t) => [uniqueIndex("invitations_one").on(t.meetingId, t.address)],
)

/** The mails of an invitation, in their order. */
export const invitationMails = sqliteTable(
  "invitation_mails",
  {
    id: id(),
    invitationId: integer()
      .notNull()
      .references(() => invitations.id),
    outboxId: integer()
      .notNull()
      .references(() => outbox.id),
    occasion: text().$type<Occasion>().notNull(),
  },
  (t) => [
    index("invitation_mails_invitation").on(t.invitationId),
    uniqueIndex("invitation_mails_outbox").on(t.outboxId),
  ],
)

/** A mail from outside that is about a meeting, and so stands on no case: an answer, another time, a hand-over. */
export const meetingMails = sqliteTable(
  "meeting_mails",
  {
    id: id(),
    meetingId: integer()
      .notNull()
      .references(() => meetings.id),
    /** Its raw bytes are found by it. */
    ledgerId: integer()
      .notNull()
      .references(() => inboundMail.id),
    messageId: text().notNull(),
    fingerprint: text().notNull(),
    kind: text().$type<AnswerKind>().notNull(),
    fromName: text().notNull(),
    fromAddress: text().notNull(),
    subject: text().notNull(),
    text: text().notNull(),
    /** The attendee's own words beside the answer. */
    comment: text(),
    participation: text().$type<Participation>(),
    /** Of whom it speaks, where that is not the sender; and to whom it was handed on. */
    attendeeAddress: text(),
    delegatedTo: text({ mode: "json" }).$type<string[]>().notNull().default([]),
    proposedStartAt: instant(),
    proposedEndAt: instant(),
    receivedAt: instant().notNull(),
    /** applied: it changed the attendance. stale: a newer answer stood. open: for the organiser to judge. */
    state: text().$type<"applied" | "stale" | "open" | "accepted" | "declined" | "dismissed">().notNull(),
    settledAt: instant(),
    settledById: integer().references(() => users.id),
  },
  (t) => [index("meeting_mails_meeting").on(t.meetingId, t.id), index("meeting_mails_message_id").on(t.messageId)],
)
