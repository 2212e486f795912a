import { atClock } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { readability } from "#app/lib/lix.ts"
import type { Gap } from "#app/templates/gaps.ts"
import type { Saved } from "./use-draft.ts"

/** What a template has left for the writer; the reply waits for it. */
export function Gaps({ gaps, held, onNext }: { gaps: readonly Gap[]; held: boolean; onNext: (gap: Gap) => void }) {
  const { templates, inquiries, errors } = useMessages()
  const say = templates.composer
  const words = gaps.map(({ words }) => words)
  const [next] = gaps
  return (
    <div className="notice" data-state={held ? "late" : "soon"} role={held ? "alert" : "status"}>
      <p>
        {held && <b>{inquiries.case.composer.notSent} </b>}
        {held ? errors.codes["reply-has-gaps"]({ gaps: words.join(", ") }) : say.gaps(words)}
      </p>
      {next && (
        <button className="button" type="button" onClick={() => onNext(next)}>
          {say.nextGap}
        </button>
      )}
    </div>
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
