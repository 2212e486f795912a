import { and, asc, eq, inArray, isNotNull, isNull } from "drizzle-orm"
import addressparser from "nodemailer/lib/addressparser"
import { fold } from "#app/lib/fold.ts"
import { readAddress } from "#app/mail/address.ts"
import type { MailAddress } from "#app/mail/message.ts"
import type { Tx } from "#db/client.server.ts"
import { containsWords } from "#db/containing.server.ts"
import { municipalities } from "#db/reference/municipalities.ts"
import { addresses, affiliations, mailboxes, organisations, people } from "#db/schema/index.ts"
import { formatRecipient } from "./recipients.ts"

export type Recipient = MailAddress & { personId: number | null; organisationId: number | null }
/** `typed` is what the field then says. */
export type RecipientOption = { typed: string; beside: string }

const MOST = 10

/** Organisations and people whose name or address has the words, each with an address to write to. */
export async function listRecipients(read: Tx, words: string): Promise<RecipientOption[]> {
  const rows = await read
    .select({ address: addresses.value, person: people.name, organisation: organisations.name })
    .from(addresses)
    .leftJoin(people, eq(people.id, addresses.personId))
    .leftJoin(organisations, eq(organisations.id, addresses.organisationId))
    .where(
      and(
        eq(addresses.kind, "mail"),
        isNull(addresses.endedAt),
        isNull(people.mergedIntoId),
        isNull(organisations.mergedIntoId),
        containsWords([people.name, organisations.name, addresses.lookup], words),
      ),
    )
    // An authority's own mailbox before those of the people in it.
    .orderBy(isNotNull(addresses.personId), asc(organisations.name), asc(people.name))
    .limit(MOST)
  return rows.map(({ address, person, organisation }) => ({
    typed: formatRecipient({ name: person ?? organisation ?? "", address }),
    beside: person && organisation ? organisation : "",
  }))
}

/** The jobcentre of the sender's municipality: of all that reaches us by mistake, most is theirs. */
export async function listProposed(read: Tx, organisationId: number | null): Promise<RecipientOption[]> {
  if (organisationId === null) return []
  const [sender] = await read
    .select({ code: organisations.municipalityCode, group: organisations.targetGroup })
    .from(organisations)
    .where(eq(organisations.id, organisationId))
  if (!sender?.code || sender.group === "jobcentres") return []
  const served = municipalities.find(({ code }) => code === sender.code)?.servedBy
  const rows = await read
    .select({ name: organisations.name, address: addresses.value })
    .from(organisations)
    .innerJoin(addresses, eq(addresses.organisationId, organisations.id))
    .where(
      and(
        eq(organisations.targetGroup, "jobcentres"),
        inArray(organisations.municipalityCode, [sender.code, ...(served ? [served] : [])]),
        isNull(organisations.mergedIntoId),
        eq(addresses.kind, "mail"),
        isNull(addresses.personId),
        isNull(addresses.endedAt),
      ),
    )
    .orderBy(asc(addresses.id))
    .limit(3)
  return rows.map((row) => ({ typed: formatRecipient(row), beside: "" }))
}

export type Found = { recipients: Recipient[] } | { wrong: "nobody" | "several" | "own-mailbox"; names: string[] }

/** Whom the field means: addresses by commas, with or without a name; or the name of one party that we have an address of. */
export async function findRecipients(read: Tx, typed: string): Promise<Found> {
  const parsed = typed.includes("@") ? parse(typed) : []
  if (parsed.length > 0) return known(read, parsed)
  const near = typed.trim() === "" ? [] : await listRecipients(read, typed)
  const same = near.filter((option) => fold(parse(option.typed)[0]?.name ?? "").trim() === fold(typed).trim())
  const meant = same.length > 0 ? same : near
  const [one, ...others] = meant
  if (!one) return { wrong: "nobody", names: [] }
  if (others.length > 0) return { wrong: "several", names: meant.slice(0, 4).map((option) => option.typed) }
  return known(read, parse(one.typed))
}

const parse = (text: string): MailAddress[] =>
  addressparser(text, { flatten: true }).flatMap(({ name, address }) => {
    const readable = readAddress(address)
    return readable ? [{ name, address: readable }] : []
  })

async function known(read: Tx, given: MailAddress[]): Promise<Found> {
  const own = await read.select({ address: mailboxes.address }).from(mailboxes)
  const recipients: Recipient[] = []
  for (const { name, address } of given) {
    const lookup = address.toLowerCase()
    if (own.some((box) => box.address.toLowerCase() === lookup)) return { wrong: "own-mailbox", names: [address] }
    const [party] = await read
      .select({
        personId: addresses.personId,
        person: people.name,
        organisationId: addresses.organisationId,
        organisation: organisations.name,
      })
      .from(addresses)
      .leftJoin(people, eq(people.id, addresses.personId))
      .leftJoin(organisations, eq(organisations.id, addresses.organisationId))
      .where(and(eq(addresses.kind, "mail"), eq(addresses.lookup, lookup), isNull(addresses.endedAt)))
    const { personId = null, organisationId = null } = party ?? {}
    recipients.push({
      ...{ name: name || (party?.person ?? party?.organisation ?? ""), address, personId },
      organisationId: organisationId ?? (personId === null ? null : await placeOf(read, personId)),
    })
  }
  return { recipients }
}

async function placeOf(read: Tx, personId: number): Promise<number | null> {
  const [place] = await read
    .select({ id: affiliations.organisationId })
    .from(affiliations)
    .where(and(eq(affiliations.personId, personId), isNull(affiliations.to)))
    .limit(1)
  return place?.id ?? null
}
