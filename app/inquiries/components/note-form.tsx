import { useRef, useState } from "react"
import { atClock } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { casePath } from "#app/inquiries/paths.ts"
import type { CaseView } from "#app/inquiries/views.ts"
import { useAct } from "./act.tsx"
import { useDraft } from "./use-draft.ts"

/** A note for colleagues, folded until it is wanted. */
export function NoteForm({ inquiry: { number, drafts, lastInboundAt } }: { inquiry: CaseView }) {
  const say = useMessages().inquiries.case
  const locale = useLocale()
  const { act } = useAct()
  const form = useRef<HTMLFormElement>(null)
  const [text, setText] = useState(drafts.note ?? "")
  const [saving, setSaving] = useState(false)
  const draft = useDraft(number, "note", lastInboundAt)

  async function save(form: HTMLFormElement) {
    if (saving) return
    setSaving(true)
    await draft.forget()
    const outcome = await act(form.action, new FormData(form))
    setSaving(false)
    if (!outcome.ok) return draft.changed(text)
    setText("")
    form.focus()
  }

  return (
    <details id="note" open={drafts.note !== null}>
      <summary>
        {say.noteForm.label} <kbd>n</kbd>
      </summary>
      <form
        ref={form}
        className="composer"
        tabIndex={-1}
        method="post"
        action={casePath(number, "notes")}
        aria-label={say.noteForm.label}
        onSubmit={(event) => {
          event.preventDefault()
          void save(event.currentTarget)
        }}
      >
        <textarea
          name="text"
          required
          className="short"
          aria-label={say.noteForm.text}
          value={text}
          onChange={({ currentTarget: { value } }) => {
            setText(value)
            draft.changed(value)
          }}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return
            event.preventDefault()
            form.current?.requestSubmit()
          }}
        />
        <div className="line">
          <button className="button" type="submit" aria-disabled={saving || undefined}>
            {say.noteForm.save} <kbd>Ctrl ↵</kbd>
          </button>
          <small>
            {say.noteForm.help}{" "}
            {draft.saved !== null &&
              (draft.saved === "failed" ? say.composer.unsaved : say.composer.saved(atClock(draft.saved.at, locale)))}
          </small>
        </div>
      </form>
    </details>
  )
}
