import { loadCalendar, loadRules } from "#app/deadlines/queries.server.ts"
import type { Db } from "#db/client.server.ts"
import type { OpeningHouse } from "./opening.server.ts"
import { loadTriage, type Triage } from "./triage-sources.server.ts"

/** Trained state is megabytes: it is kept for the database it is of, and read anew when there is another version. */
const kept = new WeakMap<Db, Triage>()

/** What opening a case from a page needs of the house, as it is now. */
export async function loadOpeningHouse(db: Db, now: number): Promise<OpeningHouse> {
  const triage = await loadTriage(db.read, kept.get(db))
  kept.set(db, triage)
  return { calendar: await loadCalendar(db.read, now), rules: await loadRules(db.read), triage }
}
