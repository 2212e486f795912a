import { asc, eq } from "drizzle-orm"
import { DomainError } from "#app/errors.ts"
import type { Locale } from "#app/i18n/locale.ts"
import { messages } from "#app/i18n/messages.ts"
import type { Mailbox } from "#app/meetings/calendar/invitation.ts"
import type { MeetingRow } from "#app/meetings/rows.server.ts"
import type { Tx } from "#db/client.server.ts"
import { mailboxes, users } from "#db/schema/index.ts"
import type { SentFacts } from "./sent-facts.ts"

/**
 * Who invites: the mailbox that reads the answers. It stays the one that invited first, since calendars know a meeting's
 * organiser for good.
 * @throws DomainError "no-mailbox"
 */
export async function getOrganiser(read: Tx, sent: readonly { facts: SentFacts }[]): Promise<Mailbox> {
  const [first] = sent
  if (first) return first.facts.organiser
  const [box] = await read
    .select({ name: mailboxes.name, address: mailboxes.address })
    .from(mailboxes)
    .where(eq(mailboxes.active, true))
    .orderBy(asc(mailboxes.id))
    .limit(1)
  if (!box) throw new DomainError("no-mailbox")
  return box
}

/** What calendars are to know of a meeting as it stands. */
export async function loadFactsFor(read: Tx, meeting: MeetingRow, organiser: Mailbox) {
  const [leader] =
    meeting.organiserId === null
      ? []
      : await read.select({ name: users.name }).from(users).where(eq(users.id, meeting.organiserId))
  const { title, place, link, startAt, endAt } = meeting
  return ({ locale }: { locale: Locale }): SentFacts => ({
    ...{ title, place: place ?? "", link, startAt, endAt, organiser },
    description: leader ? messages(locale).meetingMail.leader(leader.name) : "",
  })
}
