import { Link } from "@remix-run/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { isOpen } from "#app/inquiries/inquiry.ts"
import type { Neighbours } from "#app/inquiries/neighbours-query.server.ts"
import { casePath } from "#app/inquiries/paths.ts"
import type { DueText } from "#app/inquiries/row-due.ts"
import type { CaseView } from "#app/inquiries/views.ts"
import { Icon } from "#app/ui/icons.tsx"
import { CaseActions } from "./case-actions.tsx"
import type { CaseAct } from "./case-dialog.tsx"
import { Due } from "./due.tsx"

export type Colleague = { id: number; name: string; initials: string }

/** What it is, how it stands, and what can be done, in one look. */
export function CaseHead({
  inquiry,
  due,
  neighbours,
  search,
  colleagues,
  viewerId,
  onAct,
}: {
  inquiry: CaseView
  due: DueText
  neighbours: Neighbours
  /** The queue it was opened from. */
  search: string
  colleagues: Colleague[]
  viewerId: number
  onAct: (act: CaseAct) => void
}) {
  const { inquiries, terms } = useMessages()
  const say = inquiries.case
  const { number, subject, topic, targetGroup, assignee, confidentiality, status } = inquiry
  return (
    <div className="page-head">
      <div>
        <div className="row">
          <p>
            <Link to={`/inquiries${search}`}>{inquiries.title}</Link> / {number}
          </p>
          <Walk neighbours={neighbours} search={search} />
        </div>
        <h1>{subject || inquiries.noSubject}</h1>
        <p className="meta-line">
          <Due due={due} />
          <span>{terms.topics[topic]}</span>
          {targetGroup && <span>{terms.targetGroups[targetGroup]}</span>}
          <span>{assignee ? say.with(assignee.name) : terms.unassigned}</span>
          {confidentiality === "confidential" && (
            <span className="kind">
              <Icon name="lock" />
              {say.confidentiality.is}
            </span>
          )}
        </p>
      </div>
      {/* What is done with a merged case is done with the one it went into. */}
      {!inquiry.merged && (
        <CaseActions
          number={number}
          open={isOpen(status)}
          answered={status === "answered"}
          waitingReason={inquiry.waitingReason}
          assigneeId={assignee?.id ?? null}
          colleagues={colleagues}
          viewerId={viewerId}
          onAct={onAct}
        />
      )}
    </div>
  )
}

/** To the case before and after in the queue. */
function Walk({ neighbours: { previous, next }, search }: { neighbours: Neighbours; search: string }) {
  const say = useMessages().inquiries.case
  if (!previous && !next) return null
  return (
    <nav className="walk" aria-label={say.walk}>
      {previous && (
        <Link to={casePath(previous) + search} rel="prev">
          ← {say.previous} <kbd>k</kbd>
        </Link>
      )}
      {next && (
        <Link to={casePath(next) + search} rel="next">
          {say.next} → <kbd>j</kbd>
        </Link>
      )}
    </nav>
  )
}
