import { Form, Link } from "@remix-run/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { Notice } from "#app/ui/notice.tsx"
import type { ImportView } from "../view.server.ts"
import { FailedLink } from "./failed-link.tsx"
import { Fates } from "./fates.tsx"

/** What has happened, and the way back. */
export function Finished({ view }: { view: ImportView }) {
  const { imports } = useMessages()
  const { done } = imports
  const { status, counts, kept } = view
  return (
    <>
      {status === "done" && <Notice state="ok">{done.words(counts)}</Notice>}
      {status === "stopped" && <Notice state="wait">{done.stopped(view.done, view.rows)}</Notice>}
      {status === "undone" && (
        <Notice state={kept === 0 ? "ok" : "soon"}>{kept === 0 ? done.undone : done.undoneBut(kept)}</Notice>
      )}
      <div className="row">
        {status === "stopped" && (
          <Form method="post">
            <button className="button primary" type="submit" name="intent" value="run">
              {done.goOn}
            </button>
          </Form>
        )}
        {status !== "undone" && (
          <Form method="post">
            <button className="button" type="submit" name="intent" value="undo">
              {done.undo}
            </button>
          </Form>
        )}
        <Link className="button" to="/stakeholders">
          {done.seeList}
        </Link>
        <FailedLink view={view} />
      </div>
      <Fates view={view} />
    </>
  )
}
