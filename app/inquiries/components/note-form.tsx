import { useRef, useState } from "react"
import { atClock } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { casePath } from "#app/inquiries/paths.ts"
import type { CaseView } from "#app/inquiries/views.ts"
import { useMentioning } from "#app/mentions/components/use-mentioning.tsx"
import type { Person } from "#app/mentions/mention.ts"
import { useAct } from "./act.tsx"
import { useDraft } from "./use-draft.ts"

/** A note for colleagues, folded until it is wanted. */
export function NoteForm({
  inquiry: { number, drafts, lastInboundAt },
  people,
}: {
  inquiry: CaseView
  /** Whom one can name. */
  people: readonly Person[]
}) {
  const t = useMessages()
  const say = t.inquiries.case
  const locale = useLocale()
  const { act } = useAct()
  const form = useRef<HTMLFormElement>(null)
  const [text, setText] = useState(drafts.note ?? "")
  const [saving, setSaving] = useState(false)
  const draft = useDraft(number, "note", lastInboundAt)
  const field = useRef<HTMLTextAreaElement>(null)
  const mentioning = useMentioning(field, people)

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
          ref={field}
          name="text"
          required
          className="short"
          {...mentioning.described}
          onBlur={mentioning.close}
          aria-label={say.noteForm.text}
          value={text}
          onChange={({ currentTarget: { value } }) => {
            setText(value)
            draft.changed(value)
            mentioning.look()
          }}
          onKeyDown={(event) => {
            if (mentioning.onKeyDown(event)) return
            if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return
            event.preventDefault()
            form.current?.requestSubmit()
          }}
        />
        {mentioning.list}
        <div className="line">
          <button className="button" type="submit" aria-disabled={saving || undefined}>
            {say.noteForm.save} <kbd>Ctrl ↵</kbd>
          </button>
          <small>
            {say.noteForm.help} {t.mentions.help}{" "}
            {draft.saved !== null &&
              (draft.saved === "failed" ? say.composer.unsaved : say.composer.saved(atClock(draft.saved.at, locale)))}
          </small>
        </div>
      </form>
    </details>
  )
}
