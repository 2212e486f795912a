import type { SubmissionResult } from "@conform-to/react"
import { Form, Link } from "@remix-run/react"
import { type FormEvent, type MouseEvent, useId } from "react"
import { useMessages } from "#app/i18n/use-messages.ts"
import type { MergePreview } from "#app/inquiries/merging-query.server.ts"
import { casePath } from "#app/inquiries/paths.ts"
import type { ShownCase } from "#app/inquiries/shown-case.ts"
import { Notice } from "#app/ui/notice.tsx"
import { PanelForm } from "#app/ui/panel-form.tsx"
import { CaseChoices } from "./case-choices.tsx"

export type MergingData = {
  act: "merging"
  number: string
  subject: string
  typed: string
  wrong: string | null
  choices: ShownCase[]
  preview: MergePreview | null
}
/** Where the form stands over the case, its next step is loaded there and not gone to. */
type Load = (search: string) => void

/** Which case, then what would happen, then yes. */
export function MergingForm({
  data,
  lastResult,
  onDone,
  onLoad,
}: {
  data: MergingData
  lastResult?: SubmissionResult
  onDone?: () => void
  onLoad?: Load
}) {
  if (!data.preview) return <Choosing data={data} onLoad={onLoad} />
  return <Deciding number={data.number} preview={data.preview} {...{ lastResult, onDone, onLoad }} />
}

function Choosing({ data: { number, typed, wrong, choices }, onLoad }: { data: MergingData; onLoad?: Load }) {
  const say = useMessages().inquiries.merging
  const id = useId()
  function load(event: FormEvent<HTMLFormElement>) {
    if (!onLoad) return
    event.preventDefault()
    const fields = [...new FormData(event.currentTarget)].flatMap(([name, value]) =>
      typeof value === "string" ? [[name, value]] : [],
    )
    onLoad(`?${new URLSearchParams(fields)}`)
  }
  return (
    <Form method="get" action={casePath(number, "merging")} className="stack" onSubmit={load}>
      <p className="muted">{say.help}</p>
      {choices.length > 0 ? (
        <CaseChoices name="with" legend={say.choose} choices={choices} chosen={choices[0]?.number ?? ""} />
      ) : (
        <p>{say.none}</p>
      )}
      <div className="field">
        <label htmlFor={`${id}-number`}>{say.number}</label>
        <input
          className="control"
          id={`${id}-number`}
          name="number"
          maxLength={40}
          defaultValue={wrong ? typed : ""}
          autoComplete="off"
          aria-describedby={`${id}-hint ${id}-wrong`}
          aria-invalid={wrong ? true : undefined}
        />
        <span className="hint" id={`${id}-hint`}>
          {say.numberHint}
        </span>
        <span className="error" id={`${id}-wrong`} hidden={!wrong}>
          {wrong}
        </span>
      </div>
      <p>
        <button className="button" type="submit">
          {say.next}
        </button>
      </p>
    </Form>
  )
}

function Deciding({
  number,
  preview: { kept, merged, moves, due, reopens, confidential, senders },
  lastResult,
  onDone,
  onLoad,
}: {
  number: string
  preview: MergePreview
  lastResult?: SubmissionResult
  onDone?: () => void
  onLoad?: Load
}) {
  const { inquiries } = useMessages()
  const say = inquiries.merging
  const other = kept.number === number ? merged.number : kept.number
  const step = (search: string) => ({
    to: casePath(number, "merging") + search,
    onClick: (event: MouseEvent) => {
      if (!onLoad || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
      event.preventDefault()
      onLoad(search)
    },
  })
  return (
    <div className="stack">
      <p>
        <b>{say.preview(merged.number, kept.number)}</b>
      </p>
      <dl className="facts">
        {[merged, kept].map((one) => (
          <div key={one.number}>
            <dt>{one.number}</dt>
            <dd>{one.subject || inquiries.noSubject}</dd>
          </div>
        ))}
      </dl>
      {senders && <Notice state="soon">{say.senders(...senders)}</Notice>}
      <ul className="plain">
        <li>{say.moves(moves, kept.number)}</li>
        {due && <li>{say.due(due.at, due.changes)}</li>}
        {reopens && <li>{say.reopens(kept.number, merged.number)}</li>}
        <li>{say.closes(merged.number, kept.number)}</li>
        {confidential && <li>{say.confidential}</li>}
      </ul>
      <PanelForm
        id="merging"
        action={casePath(number, "merging")}
        values={{ change: "merge", kept: kept.number, merged: merged.number }}
        submit={say.merge}
        primary
        lastResult={lastResult}
        onDone={onDone}
      >
        {() => (
          <>
            <input type="hidden" name="change" value="merge" />
            <input type="hidden" name="kept" value={kept.number} />
            <input type="hidden" name="merged" value={merged.number} />
          </>
        )}
      </PanelForm>
      <p className="row">
        <Link {...step(`?with=${other}&keep=${merged.number}`)}>{say.swap(merged.number)}</Link>
        <Link {...step("")}>{say.chooseAnother}</Link>
      </p>
    </div>
  )
}
