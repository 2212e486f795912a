import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core"
import type { Audience, PublicationKind } from "#app/publications/publication.ts"
import { day, id, instant } from "./columns.ts"
import { users } from "./users.ts"

/** What is published for a target group: a guideline, a form, other material. */
export const publications = sqliteTable("publications", {
  id: id(),
  kind: text().$type<PublicationKind>().notNull(),
  audiences: text({ mode: "json" }).$type<Audience[]>().notNull(),
  titleDa: text().notNull(),
  titleEn: text().notNull(),
  createdAt: instant().notNull(),
  /** Set, it stands on no page, whatever its versions say. */
  withdrawnAt: instant(),
})

/** Appended; a new one keeps the old. Either a file or a link. */
export const publicationVersions = sqliteTable(
  "publication_versions",
  {
    id: id(),
    publicationId: integer()
      .notNull()
      .references(() => publications.id),
    number: integer().notNull(),
    validFrom: day().notNull(),
    /** The last day; null where it holds until further notice. */
    validTo: day(),
    link: text(),
    fileName: text(),
    contentType: text(),
    size: integer(),
    /** The bytes in the blob store. */
    sha256: text(),
    authorId: integer()
      .notNull()
      .references(() => users.id),
    at: instant().notNull(),
  },
  (t) => [
    uniqueIndex("publication_versions_number").on(t.publicationId, t.number),
    index("publication_versions_sha").on(t.sha256),
  ],
)
