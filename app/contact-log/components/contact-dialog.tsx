import { useRevalidator } from "@remix-run/react"
import { type RefObject, useEffect, useId, useRef, useState } from "react"
import type { Viewer } from "#app/auth/viewer.ts"
import { type Draft, emptyDraft, isWorthKeeping } from "#app/contact-log/draft.ts"
import { momentWords } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { fieldsOf, useSay } from "#app/inquiries/components/use-say.ts"
import type { Outcome } from "#app/inquiries/outcome.ts"
import { ContactFields } from "./contact-fields.tsx"
import { onContactKey } from "./contact-keys.ts"
import { forgetDraft, keepDraft, newRequestKey, readKept } from "./kept-draft.ts"

type Props = {
  viewer: Pick<Viewer, "id" | "initials">
  /** Whom the page is about, offered before anything is typed. */
  start: Partial<Draft>
  /** It stands, and is written in. */
  onOpen: () => void
  onClose: () => void
}

/** The panel (look/quick-log.html). Left with Escape it keeps what is written; saved or discarded it forgets it. */
export default function ContactDialog({ viewer, start, onOpen, onClose }: Props) {
  const { contacts, common } = useMessages()
  const say = contacts.panel
  const locale = useLocale()
  const titleId = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const summary = useRef<HTMLTextAreaElement>(null)
  const [kept] = useState(() => readKept(viewer.id))
  const [requestKey, setRequestKey] = useState(() => kept?.requestKey ?? newRequestKey())
  const [draft, setDraft] = useState<Draft>(kept?.draft ?? { ...emptyDraft, ...start })
  const [restored, setRestored] = useState(kept !== null)
  const set = (patch: Partial<Draft>) => setDraft((before) => ({ ...before, ...patch }))
  const { refusal, saving, save } = useSaving(viewer.id, dialog)

  useOpening(dialog, summary, draft, onOpen)
  useEffect(() => {
    if (isWorthKeeping(draft)) keepDraft(viewer.id, { draft, requestKey, at: Date.now() })
  }, [viewer.id, draft, requestKey])

  function startOver() {
    forgetDraft(viewer.id)
    setRestored(false)
    setRequestKey(newRequestKey())
    setDraft({ ...emptyDraft, ...start })
    document.getElementById("contact-party")?.focus()
  }

  return (
    <dialog ref={dialog} aria-labelledby={titleId} className="contact-panel" onClose={onClose}>
      <form
        method="post"
        action="/contacts/entries"
        noValidate
        onKeyDown={(event) => onContactKey(event, draft, set)}
        onSubmit={(event) => {
          event.preventDefault()
          void save(event.currentTarget)
        }}
      >
        <header>
          <h2 id={titleId}>{say.title}</h2>
          <span className="muted only-wide">
            <kbd>Esc</kbd> {say.keepsDraft}
          </span>
        </header>
        <div className="content">
          {restored && kept && (
            <div className="notice" data-state="wait" role="status">
              <p>{say.draft(momentWords(kept.at, Date.now(), locale))}</p>
              <button className="button" type="button" onClick={startOver}>
                {say.startOver}
              </button>
            </div>
          )}
          {refusal && (
            <div className="notice" data-state="late" role="alert">
              <p>
                <b>{say.notSaved}</b> {refusal.say}
              </p>
            </div>
          )}
          <ContactFields {...{ draft, set, summary, requestKey }} errors={refusal?.fields ?? {}} live found={null} />
        </div>
        <footer>
          <span className="muted only-wide">
            {say.now(viewer.initials, momentWords(Date.now(), Date.now(), locale))}
          </span>
          <span className="row">
            <button
              className="button"
              type="button"
              onClick={() => {
                forgetDraft(viewer.id)
                dialog.current?.close()
              }}
            >
              {say.cancel}
            </button>
            <button className="button primary" type="submit" aria-disabled={saving || undefined}>
              {saving ? say.saving : common.save} <kbd>Ctrl ↵</kbd>
            </button>
          </span>
        </footer>
      </form>
    </dialog>
  )
}

/** Shown as soon as it is there; the writing begins where something is missing. */
function useOpening(
  dialog: RefObject<HTMLDialogElement>,
  summary: RefObject<HTMLTextAreaElement>,
  { party, creating }: Draft,
  onOpen: () => void,
) {
  const opened = useRef(onOpen)
  const begun = useRef(party !== null || creating)
  useEffect(() => {
    if (dialog.current?.open) return
    dialog.current?.showModal()
    const first = begun.current ? summary.current : document.getElementById("contact-party")
    first?.focus()
    opened.current()
    measure("contact-open", "contact-key")
  }, [dialog, summary])
}

type Refused = Extract<Outcome, { ok: false }>

function useSaving(userId: number, dialog: RefObject<HTMLDialogElement>) {
  const sayIt = useSay()
  const { revalidate } = useRevalidator()
  const [refusal, setRefusal] = useState<Refused | null>(null)
  const [saving, setSaving] = useState(false)

  async function save(form: HTMLFormElement) {
    if (saving) return
    performance.mark("contact-submit")
    setSaving(true)
    const outcome = await sayIt.post(form.action, new FormData(form))
    setSaving(false)
    setRefusal(outcome.ok ? null : outcome)
    if (!outcome.ok)
      return requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
    forgetDraft(userId)
    dialog.current?.close()
    measure("contact-save", "contact-submit")
    sayIt.tell(outcome, async (undo) => {
      sayIt.tell(await sayIt.post(undo.action, fieldsOf(undo)), () => undefined)
      revalidate()
    })
    revalidate()
  }
  return { refusal, saving, save }
}

/** What the browser tests print: our share of "a call in fifteen seconds" (design/quality.md, Speed). */
function measure(name: string, since: string): void {
  if (performance.getEntriesByName(since, "mark").length === 0) return
  performance.measure(name, since)
  performance.clearMarks(since)
}
