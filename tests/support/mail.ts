import { eq } from "drizzle-orm"
import { seedReference } from "#app/admin/reference.server.ts"
import { fileMail, loadFilingHouse } from "#app/inquiries/filing.server.ts"
import { storeInbound } from "#app/mail/ledger.server.ts"
import { readMail } from "#app/mail/reading.server.ts"
import { understand } from "#app/mail/understand.server.ts"
import { inboundMail, mailboxes, units, users } from "#db/schema/index.ts"
import type { TestHouse } from "./house.ts"

export type TestMail = {
  from?: string
  to?: string
  subject?: string
  text?: string
  messageId?: string
  inReplyTo?: string
  references?: string
  headers?: string[]
  /** Epoch ms; the house's clock unless given. */
  date?: number
}

let counter = 0

export function rawMail(mail: TestMail, now: number): Buffer {
  const headers = [
    `From: ${mail.from ?? "Mette Lindhjem <mli@vindrose-emballage.example>"}`,
    `To: ${mail.to ?? "henvendelse@region.example"}`,
    `Subject: ${mail.subject ?? "Spørgsmål om arbejdsfordeling"}`,
    `Message-ID: ${mail.messageId ?? `<${++counter}@vindrose-emballage.example>`}`,
    `Date: ${new Date(mail.date ?? now).toUTCString()}`,
    ...(mail.inReplyTo ? [`In-Reply-To: ${mail.inReplyTo}`] : []),
    ...(mail.references ? [`References: ${mail.references}`] : []),
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    ...(mail.headers ?? []),
  ]
  return Buffer.from(
    `${headers.join("\r\n")}\r\n\r\n${mail.text ?? "Hej\n\nHvilken blanket skal vi bruge?\n\nVenlig hilsen\nMette"}\r\n`,
  )
}

/** An authority as it is after its first start, with two units and two colleagues. */
export async function furnish(house: TestHouse) {
  await seedReference(house.db, house.clock.now)
  return house.db.write(async (tx) => {
    const [unit] = await tx
      .update(units)
      .set({ name: "Erhverv og varsling", signature: "Beskæftigelsesregion Øst" })
      .returning()
    const [other] = await tx.insert(units).values({ name: "Analyse" }).returning()
    const [mailbox] = await tx.select().from(mailboxes)
    const person = (name: string, initials: string, unitId: number | undefined) => ({
      email: `${initials.toLowerCase()}@region.example`,
      name,
      initials,
      role: "staff" as const,
      unitId,
      createdAt: house.clock.now,
    })
    const [signe, malthe] = await tx
      .insert(users)
      .values([person("Signe Aaholm", "SAA", unit?.id), person("Malthe Dyrvig", "MDY", other?.id)])
      .returning()
    if (!unit || !other || !mailbox || !signe || !malthe) throw new Error("not furnished")
    return { unit, other, mailbox, signe, malthe }
  })
}

/** Takes a mail the whole way: ledger, parser, filing. */
export async function receive(house: TestHouse, mailboxId: number | null, mail: TestMail | Buffer = {}) {
  const raw = Buffer.isBuffer(mail) ? mail : rawMail(mail, house.clock.now)
  const entry = await storeInbound(house, { mailboxId, source: "door", content: raw })
  const stored = await understand(house, { parse: readMail }, entry)
  const filing = await loadFilingHouse(house)
  return house.db.write((tx) => fileMail(tx, filing, entry, stored))
}

/** The same, with the ledger saying so, as the intake leaves it. */
export async function receiveFiled(house: TestHouse, mailboxId: number | null, mail: TestMail | Buffer = {}) {
  const filed = await receive(house, mailboxId, mail)
  const settled = { state: "filed" as const, inquiryId: filed.inquiryId, settledAt: house.clock.now }
  await house.db.write((tx) => tx.update(inboundMail).set(settled).where(eq(inboundMail.state, "stored")))
  return filed
}
