import { useFetcher } from "@remix-run/react"
import { useEffect, useId, useRef } from "react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { type HandoverData, HandoverForm } from "./handover-form.tsx"
import { type HelpData, HelpForm } from "./help-form.tsx"
import type { Opened } from "./late-table.tsx"
import { type NewDateData, NewDateForm } from "./new-date-form.tsx"
import { reviewPath } from "./paths.ts"

type Loaded = NewDateData | HandoverData | HelpData

/** One of the forms of the review, over the list it was opened from. Its own page gives what it shows. */
export function ActDialog({ opened, onClose, onDone }: { opened: Opened; onClose: () => void; onDone: () => void }) {
  const { overview, common } = useMessages()
  const titleId = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const { load, data } = useFetcher<Loaded>()
  const path = reviewPath(opened.number, opened.act)
  useEffect(() => load(path), [load, path])
  useEffect(() => {
    if (!data || dialog.current?.open) return
    dialog.current?.showModal()
    // To what only a person can say; the rest is filled in.
    dialog.current?.querySelector<HTMLElement>("[name=reason], [name=assigneeId], [name=colleagueId]")?.focus()
  }, [data])
  const done = () => {
    dialog.current?.close()
    onDone()
  }
  return (
    <dialog ref={dialog} className="review-dialog no-print" aria-labelledby={titleId} onClose={onClose}>
      <header>
        <h2 id={titleId}>{overview.acts[opened.act]}</h2>
        <button className="button quiet" type="button" onClick={() => dialog.current?.close()}>
          {common.close} <kbd>Esc</kbd>
        </button>
      </header>
      {data && (
        <div className="content">
          <div>
            <p>{overview.about(data.shown.number, data.shown.subject)}</p>
            <p className="muted">{data.shown.why}</p>
          </div>
          {data.act === "new-date" && <NewDateForm data={data} onDone={done} />}
          {data.act === "handover" && <HandoverForm data={data} onDone={done} />}
          {data.act === "help" && <HelpForm data={data} onDone={done} />}
        </div>
      )}
    </dialog>
  )
}
