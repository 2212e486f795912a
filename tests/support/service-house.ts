import { asc, eq } from "drizzle-orm"
import { sendDigests } from "#app/digests/digesting.server.ts"
import { sendDue } from "#app/mail/sending.server.ts"
import type { Delivery, Transport } from "#app/mail/transport.server.ts"
import { sendReminders } from "#app/reminders/reminding.server.ts"
import { sendSurveys } from "#app/surveys/asking.server.ts"
import { inquiries, messages, outbox, users } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "./house.ts"
import { furnish } from "./mail.ts"

export const at = (moment: string) => Date.parse(moment)

export type ServiceHouse = Awaited<ReturnType<typeof openServiceHouse>>
type Case = Partial<typeof inquiries.$inferInsert>
export type Sent = { to: string; subject: string; at: number; messageId: string }

let counter = 0

/** A house with two units, a colleague in each and a manager of the first, whose mails are counted as a server takes them. */
export async function openServiceHouse(now: string) {
  const house = openTestHouse(at(now))
  const { unit, other, signe, malthe } = await furnish(house)
  const hired = at("2026-01-05T08:00:00+01:00")
  const boss = await house.db.write(async (tx) => {
    await tx.update(users).set({ createdAt: hired })
    const who = { email: "jbr@region.example", name: "Jonas Bæk Ravn", initials: "JBR", createdAt: hired }
    const [row] = await tx
      .insert(users)
      .values({ ...who, role: "management", unitId: unit.id })
      .returning()
    return row
  })
  if (!boss) throw new Error("no manager")
  return { ...serve(house), unit, other, signe, malthe, boss, close: () => house.close() }
}

/** What can be done with a house's data; more than one may do it, one after another, as after a restart. */
function serve(house: TestHouse) {
  const sent: Sent[] = []
  const transport: Transport = {
    async send({ mail }): Promise<Delivery> {
      const [to] = mail.to
      sent.push({ to: to?.address ?? "", subject: mail.subject, at: house.clock.now, messageId: mail.messageId })
      return { kind: "sent", refused: [] }
    },
    close: () => undefined,
  }
  const send = async () => {
    while ((await sendDue(house, transport)) > 0);
  }
  return {
    house,
    sent,
    transport,
    send,
    addCase: (values: Case = {}) => addCase(house, values),
    set: (id: number, values: Case) =>
      house.db.write((tx) => tx.update(inquiries).set(values).where(eq(inquiries.id, id))),
    mails: () => house.db.read.select().from(outbox).orderBy(asc(outbox.id)),
    /** The clock shows this, each looks once, and what is due leaves. */
    async look(moment: string | number) {
      house.clock.now = typeof moment === "number" ? moment : at(moment)
      await sendReminders(house, house.clock.now)
      await sendDigests(house, house.clock.now)
      await sendSurveys(house, house.clock.now)
      await send()
    },
  }
}

async function addCase(house: TestHouse, values: Case): Promise<number> {
  const now = house.clock.now
  const n = ++counter
  const base = {
    ...{ number: `H-2026-9${String(n).padStart(4, "0")}`, subject: `Blanket ${n}`, channel: "mail" as const },
    ...{ status: "open" as const, topic: "other" as const, receivedAt: now, updatedAt: now },
    need: { by: null, latest: null, urgency: "normal" as const, quote: null, consequence: null, flags: [] },
  }
  return house.db.write(async (tx) => {
    const [row] = await tx
      .insert(inquiries)
      .values({ ...base, ...values })
      .returning()
    if (!row) throw new Error("no case")
    await tx.insert(messages).values({
      ...{ inquiryId: row.id, direction: "in", messageId: `<m${n}@fjordbo.example>`, subject: row.subject },
      ...{ from: { name: "Rasmus Holm", address: `rho${n}@fjordbo.example` }, text: "Hej. Hvilken blanket?" },
      ...{ sentAt: now, at: now },
    })
    return row.id
  })
}
