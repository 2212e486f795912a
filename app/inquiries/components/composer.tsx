import { useEffect, useRef, useState } from "react"
import { atClock } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { casePath } from "#app/inquiries/paths.ts"
import { formatRecipient, recipientsPattern } from "#app/inquiries/recipients.ts"
import type { CaseView, ReplyEntry } from "#app/inquiries/views.ts"
import { readability } from "#app/lib/lix.ts"
import { useAct } from "./act.tsx"
import { ComposerFiles } from "./composer-files.tsx"
import { nameOf } from "./mail-item.tsx"
import { type Saved, useDraft } from "./use-draft.ts"
import { useUpload } from "./use-upload.ts"

/** The reply. It is kept while it is written, held back when newer mail has come, and sent after the time for undo. */
export function Composer({
  inquiry,
  kept,
  again,
  unread,
}: {
  inquiry: CaseView
  kept: CaseView["drafts"]["reply"]
  /** A mail of ours that did not arrive, and is written again. */
  again: ReplyEntry | null
  unread: string | null
}) {
  const { number, replyTo, lastInboundAt, drafts } = inquiry
  const say = useMessages().inquiries.case
  const { act } = useAct()
  const [text, setText] = useState(kept?.text ?? "")
  const [seen, setSeen] = useState(lastInboundAt)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [sending, setSending] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const draft = useDraft(number, "reply", seen)
  const upload = useUpload(casePath(number, "attachments"))
  const newer = (lastInboundAt ?? 0) > (seen ?? 0)

  // A stopped reply comes back as a draft newer than itself; an older one is what it was sent from, read too early.
  const [sentAt, setSentAt] = useState<number | null>(null)
  if (sentAt !== null && kept && kept.at > sentAt) {
    setSentAt(null)
    if (text === "") setText(kept.text)
  }

  // Nothing is written yet: whoever looks at the page has what came before them.
  useEffect(() => {
    if (text.trim() === "") setSeen(lastInboundAt)
  }, [text, lastInboundAt])

  async function send(form: HTMLFormElement) {
    if (sending) return
    setSending(true)
    await Promise.all([draft.forget(), upload.done()])
    const outcome = await act(form.action, new FormData(form))
    setSending(false)
    setRefusal(outcome.ok ? null : outcome.say)
    if (!outcome.ok) return draft.changed(text)
    setSentAt(outcome.at ?? null)
    setText("")
    // Out of the text, so that z can stop it.
    form.focus()
  }

  return (
    <form
      ref={form}
      className="composer"
      id="reply"
      tabIndex={-1}
      method="post"
      encType="multipart/form-data"
      action={casePath(number, "reply")}
      aria-label={replyTo ? say.composer.label(nameOf(replyTo)) : say.composer.labelAlone}
      onSubmit={(event) => {
        event.preventDefault()
        void send(event.currentTarget)
      }}
      {...upload.dropped}
    >
      <input type="hidden" name="seenInboundAt" value={seen ?? ""} />
      <input type="hidden" name="again" value={again?.id ?? ""} />
      <Recipients replyTo={replyTo} />
      <textarea
        name="text"
        required
        aria-label={say.composer.text}
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
      <ComposerFiles
        files={drafts.files}
        repeated={again?.attachments ?? []}
        uploading={upload.underway}
        action={casePath(number, "attachments")}
        onChoose={upload.put}
        onRemove={upload.remove}
      />
      {refusal && (
        <div className="notice" data-state="late" role="alert">
          <p>
            <b>{say.composer.notSent}</b> {refusal}
          </p>
        </div>
      )}
      {newer && (
        <div className="notice" data-state="wait" role="status">
          <p>
            <b>{say.composer.newMail}</b> {say.composer.newMailHelp}
          </p>
          <a
            className="button"
            href={unread ? `#${unread}` : "#content"}
            onClick={() => {
              setSeen(lastInboundAt)
              setRefusal(null)
            }}
          >
            {say.composer.seen}
          </a>
        </div>
      )}
      <div className="line">
        <button className="button primary" type="submit" aria-disabled={sending || undefined}>
          {sending ? say.composer.sending : say.composer.send} <kbd>Ctrl ↵</kbd>
        </button>
        <small>
          <Lix text={text} /> <DraftState saved={draft.saved} />
        </small>
      </div>
    </form>
  )
}

function Recipients({ replyTo }: Pick<CaseView, "replyTo">) {
  const say = useMessages().inquiries.case.composer
  const to = replyTo ? formatRecipient(replyTo) : ""
  return (
    <>
      <div className="line">
        <label htmlFor="reply-to">{say.to}</label>
        <input
          className="control"
          id="reply-to"
          name="to"
          defaultValue={to}
          required
          pattern={recipientsPattern}
          title={say.addresses}
          autoComplete="off"
        />
      </div>
      <details className="line">
        <summary>{say.cc}</summary>
        <input
          className="control"
          name="cc"
          aria-label={say.cc}
          pattern={recipientsPattern}
          title={say.addresses}
          autoComplete="off"
        />
      </details>
    </>
  )
}

function Lix({ text }: { text: string }) {
  const say = useMessages().inquiries.case.composer
  const found = readability(text)
  return found && say.lix(found.lix, say.levels[found.level])
}

function DraftState({ saved }: { saved: Saved }) {
  const say = useMessages().inquiries.case.composer
  const locale = useLocale()
  if (saved === null) return null
  return saved === "failed" ? say.unsaved : say.saved(atClock(saved.at, locale))
}
