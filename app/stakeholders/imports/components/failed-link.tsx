import { useMessages } from "#app/i18n/use-messages.ts"
import type { ImportView } from "../view.server.ts"

/** The rows that failed, to be repaired and imported. */
export function FailedLink({ view }: { view: ImportView }) {
  const { imports } = useMessages()
  if (view.counts.fail === 0) return null
  return (
    <a className="button" href={`/stakeholders/import/${view.id}/failed`} download title={imports.done.failedHelp}>
      {imports.done.failed(view.counts.fail)}
    </a>
  )
}
