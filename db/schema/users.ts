import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core"
import type { EntryWay } from "#app/auth/entry-way.ts"
import type { LinkPurpose } from "#app/auth/link-purpose.ts"
import type { Role } from "#app/auth/roles.ts"
import type { Locale } from "#app/i18n/locale.ts"
import { id, instant } from "./columns.ts"

export const units = sqliteTable("units", {
  id: id(),
  name: text().notNull().unique(),
  /** Stands under every reply of the unit. */
  signature: text().notNull().default(""),
  /** The number people are asked to call, as it is to be read. */
  phone: text().notNull().default(""),
  closedAt: instant(),
})

export const users = sqliteTable("users", {
  id: id(),
  email: text().notNull().unique(),
  name: text().notNull(),
  initials: text().notNull(),
  role: text().$type<Role>().notNull(),
  unitId: integer().references(() => units.id),
  locale: text().$type<Locale>().notNull().default("da"),
  theme: text().$type<"system" | "light" | "dark">().notNull().default("system"),
  /** argon2id; null until the person has chosen a password through their one-time link. */
  passwordHash: text(),
  closedAt: instant(),
  createdAt: instant().notNull(),
})

/** Lucia's sessions. Only the SHA-256 of the cookie's value is stored, so a stolen copy of the database opens nothing. */
export const sessions = sqliteTable(
  "sessions",
  {
    id: text().primaryKey(),
    userId: integer()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    /** Seconds, as lucia's adapter writes it; every other time column is milliseconds. */
    expiresAt: integer().notNull(),
    createdAt: instant().notNull(),
    lastSeenAt: instant().notNull(),
    userAgent: text().notNull().default(""),
    address: text().notNull().default(""),
    /** What let them in: with single sign-on the second factor is the provider's to ask for. */
    via: text().$type<EntryWay>().notNull().default("password"),
  },
  (t) => [index("sessions_user").on(t.userId)],
)

/** One-time links: the first administrator, an invited colleague, a forgotten password. Only the token's SHA-256 is stored. */
export const signInLinks = sqliteTable("sign_in_links", {
  tokenHash: text().primaryKey(),
  purpose: text().$type<LinkPurpose>().notNull(),
  userId: integer().references(() => users.id, { onDelete: "cascade" }),
  createdAt: instant().notNull(),
  expiresAt: instant().notNull(),
  usedAt: instant(),
})
