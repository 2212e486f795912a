import { atClock } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { readability } from "#app/lib/lix.ts"
import type { Gap } from "#app/templates/gaps.ts"
import type { Saved } from "./use-draft.ts"

/** What a template has left for the writer; the reply waits for it. */
export function Gaps({ gaps, onNext }: { gaps: readonly Gap[]; onNext: (gap: Gap) => void }) {
  const say = useMessages().templates.composer
  const [next] = gaps
  return (
    <p className="line gaps" role="status">
      <span>{say.gaps(gaps.map(({ words }) => words))}</span>
      {next && (
        <button className="button quiet" type="button" onClick={() => onNext(next)}>
          {say.nextGap}
        </button>
      )}
    </p>
  )
}

/** How easily it is read. */
export function Lix({ text }: { text: string }) {
  const say = useMessages().inquiries.case.composer
  const found = readability(text)
  return found && say.lix(found.lix, say.levels[found.level])
}

/** Whether what is written is kept. */
export function DraftState({ saved }: { saved: Saved }) {
  const say = useMessages().inquiries.case.composer
  const locale = useLocale()
  if (saved === null) return null
  return saved === "failed" ? say.unsaved : say.saved(atClock(saved.at, locale))
}
