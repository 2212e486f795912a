import { Link } from "@remix-run/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import type { MeetingsHeld } from "#app/meetings/held-query.server.ts"
import type { GroupFigures } from "#app/target-groups/figures-query.server.ts"
import { shareState } from "#app/target-groups/share-state.ts"
import type { TargetGroupKey } from "#app/target-groups/target-groups.ts"

type GroupFiguresProps = {
  group: TargetGroupKey
  figures: GroupFigures
  silentDays: number
  meetings: MeetingsHeld | null
}

/** How it goes with a group, in numbers that lead to what they count (look/target-group.html). */
export function GroupFiguresList({ group, figures, silentDays, meetings }: GroupFiguresProps) {
  const { figures: say } = useMessages().targetGroups
  const { answers, contacts, open, overdue, silent, organisations } = figures
  return (
    <dl className="figures">
      <div data-state={shareState(answers)}>
        <dt>{answers.total === 0 ? say.nothingDue : say.onTime}</dt>
        <dd>
          {answers.total === 0 ? (
            "–"
          ) : (
            <>
              {Math.round((100 * answers.onTime) / answers.total)}&nbsp;%{" "}
              <small>{say.of(answers.onTime, answers.total)}</small>
            </>
          )}
        </dd>
      </div>
      <div>
        <dt>{say.contacts}</dt>
        <dd>{contacts}</dd>
      </div>
      {meetings && (
        <div>
          <dt>{say.meetingsNow}</dt>
          <dd>
            {meetings.heldInQuarter} <small>{say.outOf(meetings.parties)}</small>
          </dd>
        </div>
      )}
      <div>
        <dt>{say.open}</dt>
        <dd>{open > 0 ? <Link to={`/inquiries?group=${group}`}>{open}</Link> : open}</dd>
      </div>
      <div data-state={overdue > 0 ? "late" : undefined}>
        <dt>{say.overdue}</dt>
        <dd>{overdue}</dd>
      </div>
      <div data-state={silent > 0 ? "late" : undefined}>
        <dt>{say.silent(silentDays)}</dt>
        <dd>{silent > 0 ? <a href="#silent">{silent}</a> : silent}</dd>
      </div>
      <div>
        <dt>{say.organisations}</dt>
        <dd>{organisations > 0 ? <Link to={`/stakeholders?group=${group}`}>{organisations}</Link> : organisations}</dd>
      </div>
    </dl>
  )
}
