import { Form, useRevalidator } from "@remix-run/react"
import { useEffect } from "react"
import { useMessages } from "#app/i18n/use-messages.ts"
import type { ImportView } from "../view.server.ts"

const LOOK_EVERY = 600

/** How far the work has come. It is the worker's: the page only watches, and may be closed. */
export function Progress({ view }: { view: ImportView }) {
  const { imports } = useMessages()
  const say = imports.progress
  const { revalidate, state } = useRevalidator()
  useEffect(() => {
    if (state !== "idle") return
    const timer = setTimeout(() => revalidate(), LOOK_EVERY)
    return () => clearTimeout(timer)
  })
  if (view.status !== "checking" && view.status !== "running" && view.status !== "undoing") return null
  const back = view.status === "undoing"
  const label = say.label[view.status]
  return (
    <section className="panel" aria-labelledby="progress">
      <h2 id="progress">{label}</h2>
      <div className="bar">
        <progress aria-label={label} max={Math.max(1, view.rows)} value={back ? view.rows - view.done : view.done} />
        <div>
          <span>{say.of(back ? view.rows - view.done : view.done, view.rows)}</span>
          <span className="muted">{say.stays}</span>
        </div>
      </div>
      <div className="row">
        {!back && (
          <Form method="post">
            <button className="button" type="submit" name="intent" value="stop">
              {say.stop}
            </button>
          </Form>
        )}
        <noscript>
          <a className="button" href={`/stakeholders/import/${view.id}`}>
            {say.reload}
          </a>
        </noscript>
      </div>
    </section>
  )
}
