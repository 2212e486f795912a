import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core"
import { id, instant } from "./columns.ts"
import { users } from "./users.ts"

/** The app that shows a person's codes (RFC 6238). Begun when the secret is shown, in force once a code has proved it. */
export const secondFactors = sqliteTable("second_factors", {
  userId: integer()
    .primaryKey()
    .references(() => users.id, { onDelete: "cascade" }),
  /** The secret in base32, encrypted with the house's key. */
  sealedSecret: text().notNull(),
  /** The half minute of the last code that was taken, counted from 1970: no code works twice. */
  lastCounter: integer().notNull().default(0),
  /** Null until a first code has shown that the app has the secret: until then nobody is asked for codes. */
  confirmedAt: instant(),
  createdAt: instant().notNull(),
})

/** For whoever has lost the app; each works once. */
export const recoveryCodes = sqliteTable(
  "recovery_codes",
  {
    id: id(),
    userId: integer()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    /** SHA-256: a code is 80 random bits, so there is nothing to guess it from. */
    codeHash: text().notNull(),
    usedAt: instant(),
  },
  (table) => [index("recovery_codes_user").on(table.userId)],
)
