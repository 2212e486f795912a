import { addWorkingDays, addWorkingTime } from "#app/deadlines/working-time.ts"
import { HOUR, localDay } from "#app/deadlines/zone.ts"
import { makeFormToken } from "#app/front-door/form-token.server.ts"
import { type Contact, sendContact } from "#app/front-door/sending.server.ts"
import { saveFrontDoor } from "#app/front-door/settings.server.ts"
import type { Db } from "#db/client.server.ts"
import type { Cast } from "./cast.ts"
import type { Happening } from "./perform.ts"

/** What the demo's contact page says of the authority. */
export const openTheDoor = (db: Db, now: number): Promise<void> =>
  saveFrontDoor(
    db,
    { userId: null, now },
    {
      ...{ open: true, name: "Beskæftigelsesregion Øst", phone: "44 00 00 00", email: "henvendelse@region.example" },
      accessibilityUrl: "https://region.example/tilgaengelighed",
      privacyUrl: "https://region.example/persondata",
    },
  )

type Asked = Pick<Contact, "subject" | "question"> & { hoursAgo: number; inDays: number; because: string }

const asked: readonly Asked[] = [
  {
    subject: "varsling",
    question:
      "Vi overvejer at afskedige 12 ud af 84 medarbejdere. Fem går frivilligt på pension. Tæller de med, når vi skal se, om vi skal varsle?",
    ...{ hoursAgo: 3, inDays: 2, because: "Bestyrelsen mødes samme dag kl. 14" },
  },
  {
    subject: "arbejdsfordeling",
    question:
      "Vi har haft arbejdsfordeling i 11 uger og får brug for 6 uger mere. Kan vi nå at søge, og hvilken blanket skal vi bruge?",
    ...{ hoursAgo: 6, inDays: 3, because: "Vi skal give medarbejderne besked" },
  },
]

/** Two businesses that wrote on the contact page, of late. */
export const askAtTheDoor = (cast: Cast): Happening[] =>
  asked.map(({ subject, question, hoursAgo, inDays, because }, n) => {
    const { calendar } = cast
    const at = addWorkingTime(calendar, cast.now, -hoursAgo * HOUR)
    const day = localDay(addWorkingDays(calendar, cast.now, inDays))
    const party = cast.partiesOf("businesses")[n + 4]
    const [person] = party?.people ?? []
    if (!party || !person) throw new Error("too few businesses")
    return {
      at,
      kind: "deed",
      async run({ db, env, secrets }) {
        await sendContact(
          { db, env, secrets, now: () => at },
          {
            ...{ token: makeFormToken(secrets, at), subject, question, files: [], locale: "da" },
            wish: { at: { day, minutes: 12 * 60 }, ground: "meeting", because },
            ...{ name: person.name, organisation: party.name, email: person.mail, phone: person.phone },
          },
        )
        return []
      },
    }
  })
