import { sql } from "drizzle-orm"
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core"
import type { AttendeeRole, MeetingStatus, MeetingType, Participation } from "#app/meetings/meeting.ts"
import type { Prorated } from "#app/meetings/owed.ts"
import type { PeriodKind } from "#app/meetings/period.ts"
import type { TargetGroupKey } from "#app/target-groups/target-groups.ts"
import { day, flag, id, instant } from "./columns.ts"
import { contacts } from "./contact-log.ts"
import { organisations, people, targetGroups } from "./stakeholders.ts"
import { units, users } from "./users.ts"

/** What we have bound ourselves to do so many times in a period (meetings.md, Model). */
export const obligations = sqliteTable("obligations", {
  id: id(),
  /** The number of the strategy's obligation it comes from, "O065"; null for one of the authority's own. */
  source: text(),
  nameDa: text().notNull(),
  nameEn: text().notNull(),
  kind: text().$type<"meeting" | "deliverable">().notNull(),
  /** The kind of meeting that fills its slots; of a deliverable, the kind it is owed for each of, else null. */
  meetingType: text().$type<MeetingType>(),
  /** To each party of a group, to those in `obligation_parties` alone, or by the authority as a whole. */
  owedTo: text().$type<"group" | "list" | "authority">().notNull(),
  targetGroup: text()
    .$type<TargetGroupKey>()
    .references(() => targetGroups.key),
  /** Only to those with a framework agreement in force, while it is. */
  inAgreement: flag().notNull().default(false),
  times: integer().notNull(),
  period: text().$type<PeriodKind>().notNull(),
  /** One meeting with all at once, instead of one with each. */
  joint: flag().notNull().default(false),
  /** The least number of days between two meetings with a party. */
  spacingDays: integer().notNull().default(0),
  /** How many days before it the invitation goes out. */
  leadDays: integer().notNull().default(0),
  minutes: integer(),
  /** What is owed for each meeting: how many days after it. */
  withinDays: integer(),
  unitId: integer().references(() => units.id),
  /** Both days included; null is without end. */
  validFrom: day(),
  validTo: day(),
  createdAt: instant().notNull(),
})

/** Since when a party is owed it, and until when. For a group it is kept after the group itself; a list is kept by hand. */
export const obligationParties = sqliteTable(
  "obligation_parties",
  {
    id: id(),
    obligationId: integer()
      .notNull()
      .references(() => obligations.id),
    organisationId: integer()
      .notNull()
      .references(() => organisations.id),
    /** Both days included; null is always. */
    from: day(),
    to: day(),
    endedBy: text().$type<"left" | "merged">(),
  },
  (t) => [
    uniqueIndex("obligation_parties_open").on(t.obligationId, t.organisationId).where(sql`"to" is null`),
    index("obligation_parties_organisation").on(t.organisationId),
  ],
)

/** A meeting, of any kind. What is said and agreed at it belongs to it by its id. */
export const meetings = sqliteTable(
  "meetings",
  {
    id: id(),
    type: text().$type<MeetingType>().notNull(),
    title: text().notNull(),
    startAt: instant().notNull(),
    endAt: instant().notNull(),
    place: text(),
    link: text(),
    organiserId: integer().references(() => users.id),
    status: text().$type<MeetingStatus>().notNull(),
    /** RFC 5545: the UID stays for ever; SEQUENCE rises when time, place or title change, and when it is cancelled. */
    uid: text().notNull().unique(),
    sequence: integer().notNull().default(0),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [index("meetings_start").on(t.startAt), index("meetings_organiser").on(t.organiserId, t.startAt)],
)

/** Who is asked to a meeting: a person, a colleague, an address, or an organisation of which nobody is named yet. */
export const meetingAttendees = sqliteTable(
  "meeting_attendees",
  {
    id: id(),
    meetingId: integer()
      .notNull()
      .references(() => meetings.id),
    personId: integer().references(() => people.id),
    userId: integer().references(() => users.id),
    address: text(),
    /** The one they come from, as it was then. */
    organisationId: integer().references(() => organisations.id),
    role: text().$type<AttendeeRole>().notNull().default("participant"),
    participation: text().$type<Participation>().notNull().default("needs-action"),
    comment: text(),
    /** Null until the meeting has been held. */
    attended: flag(),
  },
  (t) => [
    index("meeting_attendees_meeting").on(t.meetingId),
    index("meeting_attendees_organisation").on(t.organisationId),
    index("meeting_attendees_person").on(t.personId),
    index("meeting_attendees_user").on(t.userId),
  ],
)

/** A held meeting in the contact log: one entry for each organisation that came. */
export const meetingContacts = sqliteTable(
  "meeting_contacts",
  {
    id: id(),
    meetingId: integer()
      .notNull()
      .references(() => meetings.id),
    contactId: integer()
      .notNull()
      .unique()
      .references(() => contacts.id),
  },
  (t) => [index("meeting_contacts_meeting").on(t.meetingId)],
)

/** One time that something is owed to a party: its window, and what has been done about it. Its state is derived. */
export const slots = sqliteTable(
  "slots",
  {
    id: id(),
    obligationId: integer()
      .notNull()
      .references(() => obligations.id),
    /** Null where the authority owes it to nobody in particular. */
    organisationId: integer().references(() => organisations.id),
    year: integer().notNull(),
    /** Which period of the year, from 1; and which of those owed in it, from 1. */
    part: integer().notNull(),
    n: integer().notNull(),
    /** First and last day of the period. */
    from: day().notNull(),
    to: day().notNull(),
    /** False where the party belongs to it for too little of the period; `reason` says why, and what was counted. */
    owed: flag().notNull().default(true),
    reason: text({ mode: "json" }).$type<Prorated>(),
    /** The meeting that fills it, or is to; or the contact that was logged as one. */
    meetingId: integer().references(() => meetings.id),
    contactId: integer().references(() => contacts.id),
    /** The meeting it is owed for, where the rule owes it for each. */
    forMeetingId: integer().references(() => meetings.id),
    deliveredOn: day(),
    deliveredLink: text(),
    deliveredById: integer().references(() => users.id),
    waivedAt: instant(),
    waivedById: integer().references(() => users.id),
    waivedBecause: text(),
    /** What was over before nobody here could have recorded. */
    createdAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex("slots_one").on(t.obligationId, t.organisationId, t.year, t.part, t.n),
    index("slots_organisation").on(t.organisationId, t.year),
    index("slots_meeting").on(t.meetingId),
    index("slots_contact").on(t.contactId),
    index("slots_to").on(t.to),
  ],
)
