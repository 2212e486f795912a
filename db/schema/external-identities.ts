import { integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core"
import { id, instant } from "./columns.ts"
import { users } from "./users.ts"

/**
 * Who somebody is at the provider of the single sign-on. A subject is never given to another person (OpenID Connect
 * Core § 2); an address may be, so it is asked for the first time only. One of each provider for a user.
 */
export const externalIdentities = sqliteTable(
  "external_identities",
  {
    id: id(),
    userId: integer()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    issuer: text().notNull(),
    subject: text().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [
    uniqueIndex("external_identities_subject").on(table.issuer, table.subject),
    uniqueIndex("external_identities_user").on(table.userId, table.issuer),
  ],
)
