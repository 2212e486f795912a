import { Link } from "@remix-run/react"
import { momentWords } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import type { ReplyEntry } from "#app/inquiries/views.ts"
import { Icon } from "#app/ui/icons.tsx"
import { Attachments } from "./attachments.tsx"
import { nameOf } from "./mail-item.tsx"
import { Prose } from "./prose.tsx"

/** A mail of ours: who wrote it, to whom, and whether it has left. */
export function ReplyItem({ reply, now }: { reply: ReplyEntry; now: number }) {
  const say = useMessages().inquiries.case
  const { forwarding } = useMessages().inquiries
  const { id, author, to, cc, text, attachments, forwarded, state, error } = reply
  const names = [...to, ...cc].map(nameOf).join(", ")
  return (
    <>
      <header>
        <b>{author ?? say.system}</b>{" "}
        <span className="muted">{forwarded ? forwarding.forwardedTo(names) : say.to(names)}</span>{" "}
        <span className="kind">
          <Icon name={forwarded ? "forward" : "reply"} />
          <Sending reply={reply} now={now} />
        </span>
      </header>
      <div>
        {state === "failed" && (
          <div className="notice" data-state="late" role="alert">
            <p>
              <b>{say.deliveryFailed}</b> {error} {say.deliveryFailedHelp}
            </p>
            <Link className="button" to={forwarded ? "forwarding" : `?again=${id}#reply`}>
              {forwarded ? forwarding.again : say.writeAgain}
            </Link>
          </div>
        )}
        <Prose text={text} />
        <Attachments files={attachments} />
      </div>
    </>
  )
}

/** While it can be taken back, the way to do so stands here too: a browser without JavaScript shows no toast. */
function Sending({ reply: { state, outboxId, notBefore }, now }: { reply: ReplyEntry; now: number }) {
  const locale = useLocale()
  const say = useMessages().inquiries.case
  if (state !== "queued" || outboxId === null || notBefore <= now) return <>{say.sending[state]}</>
  return (
    <form className="row tiny" method="post" action={`/outbox/${outboxId}/cancellation`}>
      {say.sendsAt(momentWords(notBefore, now, locale))}
      <button className="button" type="submit">
        {say.stop}
      </button>
    </form>
  )
}

/** What the house sent by itself: one line, the words behind it. */
export function AutomaticReplyItem({ reply: { to, text, state, error } }: { reply: ReplyEntry }) {
  const { inquiries } = useMessages()
  const names = to.map(({ address }) => address).join(", ")
  return (
    <details>
      <summary>{inquiries.events.acknowledged(names)}</summary>
      {state === "failed" && <p>{inquiries.events.deliveryFailed(names, error ?? "")}</p>}
      <Prose text={text} />
    </details>
  )
}
