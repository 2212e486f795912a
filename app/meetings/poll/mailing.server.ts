import { randomBytes } from "node:crypto"
import { eq } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { dayAndClock } from "#app/i18n/dates.ts"
import { messages } from "#app/i18n/messages.ts"
import { queueMail } from "#app/mail/outbox.server.ts"
import type { Mailbox } from "#app/meetings/calendar/invitation.ts"
import type { InvitingHouse } from "#app/meetings/invitations/sending.server.ts"
import { signLink } from "#app/meetings/invitations/signed-link.server.ts"
import type { Tx } from "#db/client.server.ts"
import { type polls, pollVoters } from "#db/schema/index.ts"
import { ballotPath } from "./paths.ts"

type Voter = typeof pollVoters.$inferSelect
type Asking = {
  kind: "asked" | "reminded"
  poll: typeof polls.$inferSelect
  title: string
  organiser: Mailbox
  times: readonly { startAt: number }[]
  notBefore: number
}

/** One mail with a link that is theirs alone. */
export async function askVoter(
  tx: Tx,
  { env, secrets }: InvitingHouse,
  actor: Actor,
  voter: Voter,
  { kind, poll, title, organiser, times, notBefore }: Asking,
): Promise<void> {
  const { locale } = voter
  const say = messages(locale).polls.mail
  const link = { kind: "poll", id: voter.id, expiresAt: poll.closesAt } as const
  const token = signLink(secrets.derive("meeting-links"), link)
  const text = [
    say[kind](organiser.name || organiser.address, title),
    times.map(({ startAt }) => `- ${dayAndClock(startAt, locale)}`).join("\n"),
    `${say.answer(dayAndClock(poll.closesAt - 1, locale))}\n${env.origin}${ballotPath(token)}`,
    say.noPassword,
  ].join("\n\n")
  const outboxId = await queueMail(tx, {
    kind: "poll",
    ...{ inquiryId: null, messageRowId: null, notBefore, now: actor.now },
    mail: {
      ...{ from: organiser, to: [{ name: voter.name, address: voter.address }], cc: [] },
      ...{ subject: say.subject[kind](title), text: `${text}\n`, messageId: messageIdFor(poll.meetingId, organiser) },
      ...{ inReplyTo: null, references: [], date: actor.now, automatic: kind === "reminded" },
    },
  })
  await tx.update(pollVoters).set({ outboxId }).where(eq(pollVoters.id, voter.id))
}

const messageIdFor = (meetingId: number, { address }: Mailbox): string =>
  `<poll-${meetingId}.${randomBytes(12).toString("hex")}@${address.split("@")[1] ?? "localhost"}>`
