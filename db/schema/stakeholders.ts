import { sql } from "drizzle-orm"
import {
  type AnySQLiteColumn,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core"
import type { Locale } from "#app/i18n/locale.ts"
import type { Channel } from "#app/inquiries/inquiry.ts"
import type { TargetGroupKey } from "#app/target-groups/target-groups.ts"
import { day, flag, id, instant } from "./columns.ts"
import { units, users } from "./users.ts"

export const targetGroups = sqliteTable("target_groups", {
  key: text().$type<TargetGroupKey>().primaryKey(),
  position: integer().notNull(),
  unitId: integer().references(() => units.id),
  responsibleId: integer().references(() => users.id),
  /** Replies to the group leave only when one of those who may vouch for them has read them. */
  secondReader: flag().notNull().default(false),
})

export const organisations = sqliteTable(
  "organisations",
  {
    id: id(),
    /** As it is called today; what it was called before stands in `former_names`. */
    name: text().notNull(),
    /** Since when it has that name; null where nobody has said. */
    nameFrom: day(),
    /** Eight digits. One that fails modulus 11 is kept with a warning: lists from elsewhere have such. */
    cvr: text(),
    /** Ten digits: the place of work, where one CVR has several. */
    pNumber: text(),
    /** Four digits, as Statistics Denmark numbers the municipalities. */
    municipalityCode: text(),
    parentId: integer().references((): AnySQLiteColumn => organisations.id),
    /** The group whose deadline rule holds for it; further ones stand in `organisation_groups`. */
    targetGroup: text()
      .$type<TargetGroupKey>()
      .references(() => targetGroups.key),
    /** The colleague who keeps the contact. */
    ownerId: integer().references(() => users.id),
    /** Set where it turned out to be another one's double: everything of it is found there. */
    mergedIntoId: integer().references((): AnySQLiteColumn => organisations.id),
    createdAt: instant().notNull(),
  },
  (t) => [
    index("organisations_name").on(t.name),
    index("organisations_cvr").on(t.cvr),
    index("organisations_group").on(t.targetGroup),
    index("organisations_municipality").on(t.municipalityCode),
    index("organisations_parent").on(t.parentId),
  ],
)

/** Authorities get renamed: a letter from then bears the name of then. */
export const formerNames = sqliteTable(
  "former_names",
  {
    id: id(),
    organisationId: integer()
      .notNull()
      .references(() => organisations.id),
    name: text().notNull(),
    from: day(),
    /** The last day it was called so. */
    to: day().notNull(),
  },
  (t) => [index("former_names_organisation").on(t.organisationId)],
)

/** The target groups an organisation belongs to beside its first. */
export const organisationGroups = sqliteTable(
  "organisation_groups",
  {
    organisationId: integer()
      .notNull()
      .references(() => organisations.id),
    targetGroup: text()
      .$type<TargetGroupKey>()
      .notNull()
      .references(() => targetGroups.key),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.targetGroup] }),
    index("organisation_groups_group").on(t.targetGroup),
  ],
)

/** Rammeaftaler: providers that have one in force are invited twice a year (strategy O101). */
export const frameworkAgreements = sqliteTable(
  "framework_agreements",
  {
    id: id(),
    organisationId: integer()
      .notNull()
      .references(() => organisations.id),
    title: text().notNull(),
    from: day().notNull(),
    /** The last day it is in force; null where no end is agreed. */
    to: day(),
  },
  (t) => [index("framework_agreements_organisation").on(t.organisationId)],
)

export const people = sqliteTable(
  "people",
  {
    id: id(),
    name: text().notNull(),
    language: text().$type<Locale>(),
    preferredChannel: text().$type<Channel>(),
    /** Set where it turned out to be another one's double: everything of it is found there. */
    mergedIntoId: integer().references((): AnySQLiteColumn => people.id),
    /** Set once nothing here says who they were (app/privacy). */
    anonymisedAt: instant(),
    /** Proposed for anonymising and kept until this day, and why. */
    keepUntil: day(),
    keepBecause: text(),
    createdAt: instant().notNull(),
  },
  (t) => [index("people_name").on(t.name)],
)

/** A person's place at an organisation. "Changed job" ends one and starts the next; both stay. */
export const affiliations = sqliteTable(
  "affiliations",
  {
    id: id(),
    personId: integer()
      .notNull()
      .references(() => people.id),
    organisationId: integer()
      .notNull()
      .references(() => organisations.id),
    role: text(),
    from: instant(),
    to: instant(),
  },
  (t) => [index("affiliations_person").on(t.personId), index("affiliations_organisation").on(t.organisationId)],
)

/**
 * Mail addresses, domains and phone numbers. A row belongs to a person, to a person at an organisation, or to the
 * organisation itself (a shared mailbox such as jobcenter@…, or everything at its domain).
 */
export const addresses = sqliteTable(
  "addresses",
  {
    id: id(),
    kind: text().$type<"mail" | "domain" | "phone">().notNull(),
    /** As it was written. */
    value: text().notNull(),
    /** Lower case for mail and domains, +45 and digits for phones: what a look-up compares. */
    lookup: text().notNull(),
    personId: integer().references(() => people.id),
    organisationId: integer().references(() => organisations.id),
    createdAt: instant().notNull(),
    endedAt: instant(),
  },
  (t) => [
    index("addresses_lookup").on(t.kind, t.lookup),
    index("addresses_person").on(t.personId),
    index("addresses_organisation").on(t.organisationId),
    // A mail address leads to one party at a time; phones may be shared.
    uniqueIndex("addresses_one_owner").on(t.kind, t.lookup).where(sql`kind <> 'phone' and ended_at is null`),
  ],
)
