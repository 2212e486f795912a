import { useMessages } from "#app/i18n/use-messages.ts"
import type { Present } from "./present.ts"

/** Who else has the case open, said as it changes: two answers to one mail are one too many. */
export function OthersHere({ others }: { others: readonly Present[] }) {
  const say = useMessages().presence
  const names = (writing: boolean) => others.filter((one) => one.writing === writing).map(({ name }) => name)
  const [writing, looking] = [names(true), names(false)]
  return (
    <div role="status">
      {writing.length > 0 && (
        <div className="notice" data-state="soon">
          <p>
            <b>{say.writing(writing)}</b> {say.writingHelp}
          </p>
        </div>
      )}
      {looking.length > 0 && <p className="muted">{say.looking(looking)}</p>}
    </div>
  )
}
