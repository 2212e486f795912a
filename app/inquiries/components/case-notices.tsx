import { Link } from "@remix-run/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { casePath } from "#app/inquiries/paths.ts"
import type { CaseView, ReplyEntry } from "#app/inquiries/views.ts"
import { AskedSince } from "./asked-since.tsx"
import { Refused } from "./refused.tsx"

/** What must be known before anything is done with the case. */
export function CaseNotices({ inquiry, now }: { inquiry: CaseView; now: number }) {
  const { inquiries } = useMessages()
  const say = inquiries.case
  const { needsLook, timeline, perhaps, linkedTo } = inquiry
  const raw = timeline.find((entry) => entry.kind === "mail" && entry.flags.length > 0)
  const failed = timeline.findLast((entry): entry is ReplyEntry => entry.kind === "reply" && entry.state === "failed")
  return (
    <>
      <Refused />
      <AskedSince inquiry={inquiry} now={now} />
      {failed && (
        <div className="notice" data-state="late" role="alert">
          <p>
            <b>{say.deliveryFailed}</b> {failed.error}
          </p>
          <a className="button" href={`#reply-${failed.id}`}>
            {inquiries.keys.open}
          </a>
        </div>
      )}
      {needsLook.length > 0 && (
        <div className="notice" data-state="soon">
          <p>
            <b>{needsLook.flatMap((flag) => say.looks[flag] ?? []).join(" ") || say.looksOther}</b> {say.needsLook}
          </p>
          {raw && (
            <a className="button" href={`/messages/${raw.id}/raw`} download>
              {say.rawMail}
            </a>
          )}
        </div>
      )}
      {perhaps && <Related heading={say.perhaps(perhaps.number)} {...perhaps} />}
      {linkedTo && <Related heading={say.linkedTo(linkedTo.number)} {...linkedTo} />}
    </>
  )
}

function Related({ heading, number, subject }: { heading: string; number: string; subject: string }) {
  const say = useMessages().inquiries.case
  return (
    <div className="notice" data-state="wait">
      <p>
        <b>{heading}.</b> {subject}
      </p>
      <Link className="button" to={casePath(number)}>
        {say.seeCase}
      </Link>
    </div>
  )
}
