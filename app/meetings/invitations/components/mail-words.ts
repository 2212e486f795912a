import { dayAndClock } from "#app/i18n/dates.ts"
import type { Locale } from "#app/i18n/locale.ts"
import type { Messages } from "#app/i18n/messages.ts"
import type { InvitationsView, MeetingMailView } from "#app/meetings/invitations/view-query.server.ts"

/** What it says, in a sentence. */
export function mailWords(mail: MeetingMailView, view: InvitationsView, t: Messages, locale: Locale): string {
  const say = t.invitations.mails
  const who = mail.fromName ? `${mail.fromName} (${mail.fromAddress})` : mail.fromAddress
  if (mail.kind === "counter")
    return mail.proposedStartAt === null
      ? say.counterNoTime(who)
      : say.counter(who, dayAndClock(mail.proposedStartAt, locale))
  const [delegate] = mail.delegatedTo
  if (delegate) return say.delegated(who, delegate)
  if (mail.participation === "delegated" || mail.kind === "delegation") return say.delegatedNobody(who)
  if (mail.kind !== "reply") return say.other(who)
  if (mail.state === "open" && !view.invited.some(({ address }) => address === mail.fromAddress))
    return say.stranger(who)
  return say.answered(who)
}
