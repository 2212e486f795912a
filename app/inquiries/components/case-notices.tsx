import { Link, useSearchParams } from "@remix-run/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { type CprState, withCprShown, withoutCprShown } from "#app/inquiries/case-cpr.ts"
import type { CaseView, ReplyEntry } from "#app/inquiries/views.ts"
import { AskedSince } from "./asked-since.tsx"
import type { CaseAct } from "./case-dialog.tsx"
import { Refused } from "./refused.tsx"
import { MergedNotice, PerhapsNotice } from "./related-notices.tsx"

/** The way to the numbers is a page of its own: it works without JavaScript, and the way back does too. */
function CprNotice({ cpr }: { cpr: NonNullable<CprState> }) {
  const say = useMessages().inquiries.case
  const [params] = useSearchParams()
  const other = cpr === "masked" ? withCprShown(params) : withoutCprShown(params)
  return (
    <div className="notice" data-state="soon">
      <p>
        <b>{say.cpr}</b> {cpr === "masked" ? say.cprMasked : say.cprShown}
      </p>
      <Link className="button" to={`?${other}`} preventScrollReset>
        {cpr === "masked" ? say.cprShow : say.cprHide}
      </Link>
    </div>
  )
}

/** What must be known before anything is done with the case. */
export function CaseNotices({
  inquiry,
  cpr,
  now,
  onAct,
}: {
  inquiry: CaseView
  cpr: CprState
  now: number
  onAct: (act: CaseAct) => void
}) {
  const { inquiries } = useMessages()
  const say = inquiries.case
  const { needsLook, timeline, perhaps, merged } = inquiry
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
      {cpr && <CprNotice cpr={cpr} />}
      {merged && <MergedNotice inquiry={inquiry} into={merged.into} />}
      {perhaps && !merged && <PerhapsNotice number={inquiry.number} perhaps={perhaps} onAct={onAct} />}
    </>
  )
}
