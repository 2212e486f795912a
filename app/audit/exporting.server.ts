import type { Db } from "#db/client.server.ts"
import type { Actor } from "./actor.ts"
import { recordEvent } from "./record.server.ts"

export type Exported = {
  what:
    | "organisations"
    | "people"
    | "failed-rows"
    | "coverage"
    | "follow-up"
    | "cases"
    | "personal-data"
    | "news-consents"
  /** What narrowed it, as the address line has it: "group=jobcentres&sort=-lastContact". */
  filter: string
  format: string
  /** How many rows left the house. */
  rows: number
  columns?: readonly string[]
}

/** Data leaves the house: told before it does, so that none leaves untold. */
export const recordExport = (db: Db, actor: Actor, exported: Exported): Promise<void> =>
  db.write((tx) => recordEvent(tx, actor, { subject: "export", subjectId: 0, type: "exported", data: exported }))
