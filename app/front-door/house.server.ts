import { loadCalendar } from "#app/deadlines/queries.server.ts"
import type { Locale } from "#app/i18n/locale.ts"
import { type FilingHouse, loadFilingHouse } from "#app/inquiries/filing-house.server.ts"
import type { Services } from "#app/services.server.ts"
import type { Db } from "#db/client.server.ts"
import { openingWords } from "./opening-hours.ts"
import { loadFrontDoor } from "./settings.server.ts"
import type { FrontDoorSettings } from "./settings.ts"

/** The frame of every page of the front door. */
export type FrontDoor = FrontDoorSettings & { openingHours: string }

export async function loadFrame({ db, now }: Pick<Services, "db" | "now">, locale: Locale): Promise<FrontDoor> {
  const { openingHours } = await loadCalendar(db.read, now())
  return { ...(await loadFrontDoor(db.read)), openingHours: openingWords(openingHours, locale) }
}

/** Trained state is megabytes: it is kept for the database it is of, and read anew when there is another version. */
const kept = new WeakMap<Db, FilingHouse>()

export async function loadDoorHouse(services: Pick<Services, "db" | "secrets" | "now">): Promise<FilingHouse> {
  const house = await loadFilingHouse(services, kept.get(services.db))
  kept.set(services.db, house)
  return house
}

/** The mailbox that answers what comes by the form: the one whose address the page shows, else the first. */
export function mailboxOf({ mailboxes }: Pick<FilingHouse, "mailboxes">, { email }: Pick<FrontDoorSettings, "email">) {
  const active = mailboxes.filter(({ active }) => active)
  return active.find(({ address }) => address.toLowerCase() === email.toLowerCase()) ?? active[0] ?? null
}
