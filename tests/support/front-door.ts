import { eq } from "drizzle-orm"
import { makeFormToken } from "#app/front-door/form-token.server.ts"
import { type Contact, sendContact } from "#app/front-door/sending.server.ts"
import { isProblem, readWhen } from "#app/front-door/wish.ts"
import { outbox } from "#db/schema/index.ts"
import type { TestHouse } from "./house.ts"

type Typed = Partial<Contact> & { date?: string; time?: string; because?: string }

/** What somebody fills in, sent as the page sends it. */
export function contactOf(house: TestHouse, { date = "", time = "", because = "", ...typed }: Typed = {}): Contact {
  const at = readWhen(date, time, house.clock.now)
  if (isProblem(at)) throw new Error(`no day: ${date} ${time}`)
  return {
    token: makeFormToken(house.secrets, house.clock.now),
    subject: "varsling",
    question: "Vi overvejer at afskedige 12 ud af 84 medarbejdere. Fem går frivilligt på pension. Tæller de med?",
    wish: { at, ground: null, because },
    ...{ name: "Tove Lysholm", organisation: "Lysholm Maskinfabrik A/S", email: "tove@lysholm.example", phone: "" },
    ...{ files: [], locale: "da" },
    ...typed,
  }
}

export const askAtTheDoor = (house: TestHouse, typed?: Typed) => sendContact(house, contactOf(house, typed))

/** The secret that went to the sender in the receipt. */
export async function mailedLink(house: TestHouse, inquiryId: number): Promise<string> {
  const rows = await house.db.read.select().from(outbox).where(eq(outbox.inquiryId, inquiryId))
  const text = rows.find(({ kind }) => kind === "acknowledgement")?.mail.text ?? ""
  return /\/kontakt\/henvendelse\/([\w-]{43})/.exec(text)?.[1] ?? ""
}
