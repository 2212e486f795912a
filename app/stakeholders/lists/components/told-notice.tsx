import { useSearchParams } from "@remix-run/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { Notice } from "#app/ui/notice.tsx"
import type { List } from "../columns.ts"
import { bulkPath, undoFields } from "../paths.ts"
import { readTold, toldWords } from "../told.ts"

/** What an edit of many did, and the way back, for a browser without JavaScript; with it, a toast says so. */
export function ToldNotice({ list }: { list: List }) {
  const t = useMessages()
  const [params] = useSearchParams()
  const told = readTold(params.get("told") ?? "")
  if (!told) return null
  return (
    <Notice state="ok">
      <p>{toldWords(t, list, told)}</p>
      {told.trace && (
        <form method="post" action={bulkPath}>
          {undoFields(list, told.trace).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <button className="button" type="submit">
            {t.common.undo}
          </button>
        </form>
      )}
    </Notice>
  )
}
