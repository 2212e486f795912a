import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core"
import { id, instant } from "./columns.ts"
import { users } from "./users.ts"

/** Which column of a file becomes which field, kept for the next file of the same kind. */
export const importMaps = sqliteTable("import_maps", {
  id: id(),
  name: text().notNull().unique(),
  /** Header of the file to field of ours. */
  fields: text({ mode: "json" }).$type<Record<string, string>>().notNull(),
  createdAt: instant().notNull(),
})

export type ImportStatus = "uploaded" | "checking" | "checked" | "running" | "done" | "stopped" | "undoing" | "undone"

export const imports = sqliteTable("imports", {
  id: id(),
  fileName: text().notNull(),
  /** SHA-256 of the file in the blob store. */
  blob: text().notNull(),
  /** Encoding, delimiter, header row and columns, as found and as the person corrected them. */
  reading: text({ mode: "json" }).$type<Record<string, unknown>>().notNull(),
  fields: text({ mode: "json" }).$type<Record<string, string>>().notNull(),
  status: text().$type<ImportStatus>().notNull(),
  rows: integer().notNull().default(0),
  done: integer().notNull().default(0),
  userId: integer()
    .notNull()
    .references(() => users.id),
  createdAt: instant().notNull(),
  finishedAt: instant(),
  undoneAt: instant(),
  /** Set where its file was removed on purpose, since it named a person who was anonymised. */
  removedAt: instant(),
})

/** A row of another table that an import wrote: the columns it touched, before (null: it made the row) and after. */
export type RowChange = {
  table: string
  id: number
  before: Record<string, unknown> | null
  after: Record<string, unknown>
}

/** The fate of a row of the file: what it would become, what it became, and what stood there before. */
export const importRows = sqliteTable(
  "import_rows",
  {
    id: id(),
    importId: integer()
      .notNull()
      .references(() => imports.id),
    /** Its line in the file, the header being 1. */
    line: integer().notNull(),
    verdict: text().$type<"create" | "update" | "same" | "skip" | "fail">().notNull(),
    /** Codes of what is wrong or worth knowing, with the field. */
    remarks: text({ mode: "json" }).$type<{ code: string; field?: string; value?: string }[]>().notNull(),
    cells: text({ mode: "json" }).$type<string[]>().notNull(),
    /** What the row made or changed, in order, for taking it back. */
    changes: text({ mode: "json" }).$type<RowChange[]>().notNull().default([]),
  },
  (t) => [index("import_rows_import").on(t.importId, t.line), index("import_rows_verdict").on(t.importId, t.verdict)],
)
