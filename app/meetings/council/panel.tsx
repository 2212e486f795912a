import type { SubmissionResult } from "@conform-to/react"
import { Link } from "@remix-run/react"
import type { ReactNode } from "react"
import { dayAndClock, longDate, shortDate } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { stateName } from "#app/meetings/coverage/cell-words.ts"
import { meetingPath, slotPath } from "#app/meetings/paths.ts"
import { drawnAs } from "#app/meetings/slot-state.ts"
import { Fold, PanelButton } from "#app/ui/panel-form.tsx"
import type { CouncilView, StepSlot } from "./council-query.server.ts"
import { PressForm, PublishForm, StaffForm } from "./step-forms.tsx"

type Props = { view: CouncilView; lastResult?: SubmissionResult }

/** What follows a meeting of the council: who is told, what is released, what is published. */
export function CouncilPanel({ view, lastResult }: Props) {
  const { council: say } = useMessages()
  const locale = useLocale()
  const { press, staffToldAt, published, slots, hasBegun, year } = view
  return (
    <section className="panel" aria-labelledby="council">
      <header>
        <h2 id="council">{say.title}</h2>
      </header>
      <ul className="list stacked">
        <Step what={say.staff} done={staffToldAt !== null} note={staffToldAt && dayAndClock(staffToldAt, locale)}>
          <Said view={view} change="staff" done={staffToldAt !== null}>
            {hasBegun && <StaffForm view={view} lastResult={lastResult} />}
          </Said>
        </Step>
        <Step what={say.press} slot={slots.press} done={press !== null} note={press && dayAndClock(press.at, locale)}>
          {press?.item && <small>{say.about(press.item)}</small>}
          {press?.link && <OutLink href={press.link} />}
          <Said view={view} change="press" done={press !== null}>
            {hasBegun && <PressForm view={view} lastResult={lastResult} />}
          </Said>
        </Step>
        <Step
          what={say.published}
          slot={slots.minutes}
          done={published !== null}
          note={published && longDate(published.on, locale)}
        >
          {published?.link && <OutLink href={published.link} />}
          {view.status !== "minutes-approved" && !published && <small>{say.afterApproval}</small>}
          <Said view={view} change="publish" done={published !== null}>
            {view.status === "minutes-approved" && <PublishForm view={view} lastResult={lastResult} />}
          </Said>
        </Step>
        {slots.evaluation && (
          <Step
            what={say.evaluation(year)}
            slot={slots.evaluation}
            done={slots.evaluation.deliveredOn !== null}
            note={slots.evaluation.deliveredOn && longDate(slots.evaluation.deliveredOn, locale)}
          >
            <Link to={slotPath(slots.evaluation.id)}>{say.toEvaluation}</Link>
          </Step>
        )}
      </ul>
    </section>
  )
}

type StepProps = { what: string; slot?: StepSlot | null; done: boolean; note: ReactNode; children: ReactNode }

function Step({ what, slot, done, note, children }: StepProps) {
  const t = useMessages()
  const locale = useLocale()
  const state = done ? "done" : slot ? drawnAs(slot.state) : "unplanned"
  const word = done ? t.council.done : slot ? stateName(slot.state, "deliverable", t) : t.council.missing
  return (
    <li>
      <b>{what}</b>
      <span className="due" data-state={state}>
        <b>{word}</b> <span>{done ? note : slot && t.minutes.due(shortDate(slot.to, locale))}</span>
      </span>
      {children}
    </li>
  )
}

type SaidProps = { view: CouncilView; change: "staff" | "press" | "publish"; done: boolean; children: ReactNode }

/** Saying it, putting it right, or taking it back. */
function Said({ view: { meetingId }, change, done, children }: SaidProps) {
  const { council: say } = useMessages()
  return (
    <>
      {children && <Fold title={done ? say.correct[change] : say.say[change]}>{children}</Fold>}
      {done && (
        <div>
          <PanelButton action={meetingPath(meetingId, "council")} fields={{ change: `un${change}` }}>
            {say.takeBack[change]}
          </PanelButton>
        </div>
      )}
    </>
  )
}

const OutLink = ({ href }: { href: string }) => (
  <a href={href} rel="noreferrer">
    {href}
  </a>
)
