import { Link } from "@remix-run/react"
import { Fragment } from "react"
import type { LocalDate } from "#app/deadlines/need.ts"
import { numericDate, shortDate } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { ActionDue } from "#app/meetings/minutes/components/action-due.tsx"
import { meetingPath } from "#app/meetings/paths.ts"
import { Field } from "#app/ui/field.tsx"
import { Fold, PanelButton, PanelForm } from "#app/ui/panel-form.tsx"
import type { FollowUp, FollowUpGroup } from "./follow-up.ts"

type Props = { groups: FollowUpGroup[]; today: LocalDate; search: string }

/** What was decided and agreed: when, what, who, and where it comes from. */
export function FollowUpTable({ groups, today, search }: Props) {
  const { followUp: say } = useMessages()
  const action = `/meetings/follow-up${search}`
  return (
    <div className="table-box">
      <table className="dense follow-up">
        <caption className="sr-only">{say.title}</caption>
        <thead>
          <tr>
            <th scope="col">{say.due}</th>
            <th scope="col">{say.what}</th>
            <th scope="col">{say.owner}</th>
            <th scope="col">{say.meeting}</th>
            <th scope="col">
              <span className="sr-only">{say.doing}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ key, owner, rows }) => (
            <Fragment key={owner ?? key}>
              <tr>
                <th scope="rowgroup" colSpan={5}>
                  {owner === null ? say.groups[key] : owner || say.nobody} <span>{rows.length}</span>
                </th>
              </tr>
              {rows.map((row) => (
                <Row key={`${row.kind} ${row.id}`} {...{ row, today, action }} />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ row, today, action }: { row: FollowUp; today: LocalDate; action: string }) {
  const { followUp: say, meetings } = useMessages()
  const locale = useLocale()
  const { kind, id, text, owner, dueOn, doneAt, publishedOn, meeting, parties } = row
  const [party] = parties
  const done = doneAt !== null
  return (
    <tr>
      <td>
        {dueOn === null && !done ? (
          <span className="muted">{say.dateless}</span>
        ) : (
          <ActionDue action={{ dueOn: dueOn ?? "", doneAt }} today={today} />
        )}
      </td>
      <td className="clip">
        {text} {kind === "decision" && <small className="nowrap">{say.decision}</small>}
      </td>
      <td>{owner?.name ?? <span className="muted">{say.nobody}</span>}</td>
      <td>
        <Link to={meetingPath(meeting.id)}>{meeting.title}</Link>{" "}
        <small>
          {[
            shortDate(meeting.startAt, locale),
            parties.length > 1
              ? meetings.coverage.parties(parties.length)
              : party && !meeting.title.includes(party.name) && party.name,
          ]
            .filter(Boolean)
            .join(", ")}
        </small>
      </td>
      <td>
        <span className="row tiny">
          <PanelButton
            action={action}
            fields={{ change: done ? "undone" : "done", kind, id: String(id) }}
            label={done ? say.notDoneLabel(text) : say.doneLabel(text)}
          >
            {done ? say.notDone : say.done}
          </PanelButton>
          {kind === "decision" && meeting.type === "council" && <Publishing {...{ row, action, today }} />}
        </span>
        {publishedOn && <small>{say.publishedOn(shortDate(publishedOn, locale))}</small>}
      </td>
    </tr>
  )
}

/** A decision of the council is published: since when. */
function Publishing({
  row: { id, text, publishedOn },
  action,
  today,
}: {
  row: FollowUp
  action: string
  today: LocalDate
}) {
  const { followUp: say } = useMessages()
  if (publishedOn)
    return (
      <PanelButton action={action} fields={{ change: "unpublish", id: String(id) }} label={say.unpublishLabel(text)}>
        {say.unpublish}
      </PanelButton>
    )
  return (
    <Fold
      title={
        <>
          {say.publish}
          <span className="sr-only">: {text}</span>
        </>
      }
    >
      <PanelForm id={`publish-${id}`} action={action} values={{ on: numericDate(today) }} submit={say.publishSubmit}>
        {(fields) => (
          <>
            <input type="hidden" name="change" value="publish" />
            <input type="hidden" name="id" value={id} />
            <Field field={fields.on} label={say.publishedOnDay} autoComplete="off" />
          </>
        )}
      </PanelForm>
    </Fold>
  )
}
