import { useEffect, useRef, useState } from "react"
import { AskButton, DemandedReader, OfferedReader } from "#app/approvals/components/ask-reader.tsx"
import type { CaseApprovals } from "#app/approvals/queries.server.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { casePath } from "#app/inquiries/paths.ts"
import type { CaseView, ReplyEntry } from "#app/inquiries/views.ts"
import { StaffQuestion } from "#app/kinds/components/staff-question.tsx"
import { findCpr } from "#app/mail/cpr.ts"
import type { Ranked, TemplateChoice } from "#app/templates/choice.ts"
import { TemplateLine } from "#app/templates/components/template-line.tsx"
import type { Filled } from "#app/templates/filling.server.ts"
import { findGaps, type Gap } from "#app/templates/gaps.ts"
import { useAct } from "./act.tsx"
import { ComposerFiles } from "./composer-files.tsx"
import { Recipients } from "./composer-recipients.tsx"
import { DraftState, Gaps, Lix } from "./composer-state.tsx"
import { nameOf } from "./mail-item.tsx"
import { beginning, useBeginning } from "./use-beginning.ts"
import { useDraft } from "./use-draft.ts"
import { useUpload } from "./use-upload.ts"

/** The reply. It is kept while it is written, held back when newer mail has come, and sent after the time for undo. */
export function Composer({
  inquiry,
  kept,
  again,
  unread,
  templates,
  filled,
  asksForStaff,
  approvals,
}: {
  inquiry: CaseView
  kept: CaseView["drafts"]["reply"]
  /** A mail of ours that did not arrive, and is written again. */
  again: ReplyEntry | null
  unread: string | null
  templates: Ranked<TemplateChoice>
  /** The template that a browser without JavaScript chose. */
  filled: Filled | null
  /** Of the press: the staff is to be told first. */
  asksForStaff: boolean
  approvals: CaseApprovals
}) {
  const { number, replyTo, lastInboundAt, drafts } = inquiry
  const say = useMessages().inquiries.case
  const { act } = useAct()
  const [text, setText] = useState(() => beginning(kept, filled))
  const [seen, setSeen] = useState(lastInboundAt)
  const [refusal, setRefusal] = useState<string | null>(null)
  /** Sending was tried while there were gaps. */
  const [held, setHeld] = useState(false)
  const [sending, setSending] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const letter = useBeginning(field, kept, filled)
  const draft = useDraft(number, "reply", seen, letter.began)
  const upload = useUpload(casePath(number, "attachments"))
  /** Whom else it goes to, and who is asked to read it, as they were typed. */
  const [beside, setBeside] = useState(kept?.beside ?? null)
  const demanded = approvals.demand !== null && !approvals.mayVouch
  const newer = (lastInboundAt ?? 0) > (seen ?? 0)

  // A stopped reply comes back as a draft newer than itself; an older one is what it was sent from, read too early.
  const [sentAt, setSentAt] = useState<number | null>(null)
  if (sentAt !== null && kept && kept.at > sentAt) {
    setSentAt(null)
    if (text === "") {
      setText(kept.text)
      setBeside(kept.beside)
      letter.setBegan(kept.templateVersionId)
    }
  }

  // Nothing is written yet: whoever looks at the page has what came before them.
  useEffect(() => {
    if (text.trim() === "") setSeen(lastInboundAt)
  }, [text, lastInboundAt])

  const gaps = findGaps(text)
  const goTo = ({ from, to }: Gap) => {
    field.current?.focus()
    field.current?.setSelectionRange(from, to)
  }

  const put = (template: Filled) => {
    const gap = letter.put(template)
    if (gap) goTo(gap)
  }

  async function send(form: HTMLFormElement, button: HTMLElement | null) {
    if (sending) return
    const [gap] = gaps
    if (gap) {
      setHeld(true)
      return goTo(gap)
    }
    setHeld(false)
    setSending(true)
    await Promise.all([draft.forget(), upload.done()])
    const outcome = await act(button?.getAttribute("formaction") ?? form.action, new FormData(form))
    setSending(false)
    setRefusal(outcome.ok ? null : outcome.say)
    if (!outcome.ok) return draft.changed(text)
    setSentAt(outcome.at ?? null)
    setText("")
    setBeside(null)
    letter.setBegan(null)
    letter.moved(null)
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
      action={casePath(number, demanded ? "approvals" : "reply")}
      aria-label={replyTo ? say.composer.label(nameOf(replyTo)) : say.composer.labelAlone}
      onSubmit={(event) => {
        event.preventDefault()
        void send(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter)
      }}
      {...upload.dropped}
    >
      <input type="hidden" name="seenInboundAt" value={seen ?? ""} />
      <input type="hidden" name="again" value={again?.id ?? ""} />
      <input type="hidden" name="templateVersionId" value={letter.began ?? ""} />
      <Recipients key={`to ${JSON.stringify(beside)}`} replyTo={replyTo} beside={beside} />
      <TemplateLine number={number} templates={templates} chosen={filled?.id ?? null} onFilled={put} />
      <textarea
        ref={field}
        name="text"
        required
        aria-label={say.composer.text}
        value={text}
        onChange={({ currentTarget: { value } }) => {
          setText(value)
          letter.typed(value)
          draft.changed(value)
        }}
        onSelect={({ currentTarget }) => letter.moved(currentTarget.selectionEnd)}
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
      {gaps[0] && <Gaps gaps={gaps} held={held} onNext={goTo} />}
      {asksForStaff && <StaffQuestion />}
      {findCpr(text).length > 0 && (
        <div className="notice" data-state="soon" role="status">
          <p>{say.composer.cpr}</p>
        </div>
      )}
      {demanded && <DemandedReader key={`ask ${sentAt}`} approvals={approvals} beside={beside} />}
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
        {demanded ? (
          approvals.readers.some(({ vouches }) => vouches) && <AskButton number={number} primary />
        ) : (
          <button className="button primary" type="submit" aria-disabled={sending || undefined}>
            {sending ? say.composer.sending : say.composer.send} <kbd>Ctrl ↵</kbd>
          </button>
        )}
        <small>
          <Lix text={text} /> <DraftState saved={draft.saved} />
        </small>
      </div>
      {!demanded && <OfferedReader key={`ask ${sentAt}`} {...{ number, approvals, beside }} />}
    </form>
  )
}
