import { eq } from "drizzle-orm"
import type { MailAddress } from "#app/mail/message.ts"
import { phoneLookup } from "#app/stakeholders/phone.ts"
import { getOrganisation } from "#app/stakeholders/rows.server.ts"
import { listOwners } from "#app/stakeholders/sender-query.server.ts"
import { findOrCreateSender, type Sender } from "#app/stakeholders/senders.server.ts"
import type { Tx } from "#db/client.server.ts"
import { addresses, organisations } from "#db/schema/index.ts"

type Who = { from: MailAddress; organisation: string; phone: string }

/**
 * Who writes, known or made as for a mail. Of somebody made now the form knows more than a mail would: what the
 * organisation is called, and a telephone. What we knew before is never changed by what a stranger types.
 */
export async function senderFromForm(tx: Tx, { from, organisation, phone }: Who, now: number): Promise<Sender> {
  const address = from.address.toLowerCase()
  const domain = address.split("@")[1] ?? ""
  const newcomer = (await listOwners(tx, "mail", address)).length === 0
  const newPlace = newcomer && (await listOwners(tx, "domain", domain)).length === 0
  const sender = await findOrCreateSender(tx, from, now)
  const { personId, organisationId } = sender
  // Named by its domain, as an organisation is that nobody has told the name of.
  if (newPlace && organisation !== "" && organisationId !== null) {
    const { id, name } = await getOrganisation(tx, organisationId)
    if (name === domain) await tx.update(organisations).set({ name: organisation }).where(eq(organisations.id, id))
  }
  if (newcomer && phone !== "" && personId !== null) {
    const own = { kind: "phone", value: phone, lookup: phoneLookup(phone) } as const
    await tx.insert(addresses).values({ ...own, personId, organisationId, createdAt: now })
  }
  return sender
}
