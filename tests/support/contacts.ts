import type { Viewer } from "#app/auth/viewer.ts"
import { type LogInput, logContact } from "#app/contact-log/logging.server.ts"
import { loadOpeningHouse } from "#app/inquiries/opening-house.server.ts"
import { phoneLookup } from "#app/stakeholders/phone.ts"
import type { Db } from "#db/client.server.ts"
import { addresses, affiliations, organisations, people } from "#db/schema/index.ts"
import type { TestHouse } from "./house.ts"

type Person = { name: string; role?: string; organisation?: string; targetGroup?: "jobcentres"; phone?: string }

/** A person we know, at an organisation of that name, which is made where it is not there. */
export const addKnown = (db: Db, { name, role, organisation, targetGroup, phone }: Person) =>
  db.write(async (tx) => {
    const createdAt = Date.now()
    const [person] = await tx.insert(people).values({ name, createdAt }).returning({ id: people.id })
    if (!person) throw new Error("no person")
    if (phone)
      await tx
        .insert(addresses)
        .values({ kind: "phone", value: phone, lookup: phoneLookup(phone), personId: person.id, createdAt })
    if (!organisation) return { personId: person.id, organisationId: null }
    const known = (await tx.select().from(organisations)).find((row) => row.name === organisation)
    const [made] = known
      ? [known]
      : await tx.insert(organisations).values({ name: organisation, targetGroup, createdAt }).returning()
    if (!made) throw new Error("no organisation")
    await tx.insert(affiliations).values({ personId: person.id, organisationId: made.id, role, from: createdAt })
    return { personId: person.id, organisationId: made.id }
  })

/** A call from somebody, as the panel sends it; `said` changes what matters to the test. */
export async function logCall(
  house: TestHouse,
  by: { id: number; unitId: number | null },
  said: Partial<LogInput> = {},
) {
  const { now } = house.clock
  return logContact(
    house.db,
    await loadOpeningHouse(house.db, now),
    { userId: by.id, unitId: by.unitId, now },
    {
      party: { personId: null, organisationId: null },
      ...{ newCaller: null, at: now, minutes: null, inquiryId: null, followUp: null, participants: [] },
      ...{ requestKey: "", channel: "phone", direction: "in", summary: "Spurgte til blanketten.", reason: "" },
      ...{ notat: false, dialogueMeeting: false, opensCase: false, answers: false },
      ...said,
    },
  )
}

export const asViewer = (who: { id: number; unitId: number | null }, role: Viewer["role"] = "staff"): Viewer => ({
  ...{
    ...who,
    role,
    email: "x@region.example",
    name: "X",
    initials: "X",
    unitName: null,
    locale: "da",
    theme: "system",
  },
})
