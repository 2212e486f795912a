import { sql } from "drizzle-orm"
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core"
import type { Locale } from "#app/i18n/locale.ts"
import type { TargetGroupKey } from "#app/target-groups/target-groups.ts"
import { id, instant } from "./columns.ts"
import { units, users } from "./users.ts"

export const targetGroups = sqliteTable("target_groups", {
  key: text().$type<TargetGroupKey>().primaryKey(),
  position: integer().notNull(),
  unitId: integer().references(() => units.id),
  responsibleId: integer().references(() => users.id),
})

export const organisations = sqliteTable(
  "organisations",
  {
    id: id(),
    name: text().notNull(),
    cvr: text(),
    /** Four digits, as Statistics Denmark numbers the municipalities. */
    municipalityCode: text(),
    targetGroup: text()
      .$type<TargetGroupKey>()
      .references(() => targetGroups.key),
    createdAt: instant().notNull(),
  },
  (t) => [index("organisations_name").on(t.name), index("organisations_cvr").on(t.cvr)],
)

export const people = sqliteTable(
  "people",
  {
    id: id(),
    name: text().notNull(),
    language: text().$type<Locale>(),
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
