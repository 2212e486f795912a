import { useState } from "react"
import { approvalPath, type WaitingReply as Waiting } from "#app/approvals/approval.ts"
import { momentWords } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { Prose } from "#app/inquiries/components/prose.tsx"
import { isOpen } from "#app/inquiries/inquiry.ts"
import type { CaseView } from "#app/inquiries/views.ts"
import { ComparedText } from "#app/ui/compared-text.tsx"
import { Notice } from "#app/ui/notice.tsx"
import { ApprovalFiles } from "./approval-files.tsx"
import { ReaderForms } from "./reader-forms.tsx"

type Props = { waiting: Waiting; inquiry: CaseView; now: number; unread: string | null }

/** A reply that waits for a second reader, as it will leave; what each can do with it stands beneath it. */
export function WaitingReply({ waiting, inquiry, now, unread }: Props) {
  const { id, writer, reader, letter, written, word, files, mine, mayTakeBack } = waiting
  const t = useMessages()
  const say = t.approvals.waiting
  const asked = momentWords(waiting.askedAt, now, useLocale())
  return (
    <section className="panel waiting-reply" data-state={mine ? "soon" : "wait"} aria-labelledby={`approval-${id}`}>
      <header>
        <h2 id={`approval-${id}`}>{mine ? say.mine(writer) : say.title(reader)}</h2>
        <span className="muted">{mine ? asked : say.since(writer, asked)}</span>
      </header>
      <div className="stack">
        {word && (
          <p>
            <b>{mine ? say.word(writer) : say.wordTo(reader)}</b> {word}
          </p>
        )}
        <Doubts {...{ waiting, inquiry }} />
        <dl className="letter-to">
          <dt>{say.to}</dt>
          <dd>{letter.to}</dd>
          {letter.cc && (
            <>
              <dt>{say.cc}</dt>
              <dd>{letter.cc}</dd>
            </>
          )}
        </dl>
        <div className="letter">
          <Prose text={letter.text} />
          <ApprovalFiles files={files} />
        </div>
        {written && (
          <details className="fold">
            <summary>{t.approvals.reply.written(writer)}</summary>
            <p className="compared">
              <ComparedText before={written.text} text={letter.text} />
            </p>
          </details>
        )}
        {mine && <Reader {...{ waiting, inquiry, unread }} />}
        {mayTakeBack && !mine && (
          <form className="row" method="post" action={approvalPath(id, "withdrawal")}>
            <button className="button" type="submit">
              {say.takeBack}
            </button>
            <small>{say.takeBackHelp}</small>
          </form>
        )}
      </div>
    </section>
  )
}

/** What has happened since it was written. */
function Doubts({ waiting, inquiry }: Pick<Props, "waiting" | "inquiry">) {
  const say = useMessages().approvals.waiting
  const { status, lastInboundAt, timeline } = inquiry
  const answered = timeline.some((entry) => entry.kind === "reply" && !entry.automatic && entry.at > waiting.askedAt)
  const newMail = (lastInboundAt ?? 0) > (waiting.seenInboundAt ?? 0)
  const open = isOpen(status) || status === "answered"
  return (
    <>
      {newMail && (
        <Notice state="wait">
          <b>{say.newMail}</b> {waiting.mine && say.newMailHelp}
        </Notice>
      )}
      {answered && <Notice state="wait">{say.answeredSince}</Notice>}
      {!open && <Notice state="wait">{say.closed}</Notice>}
      {!waiting.readerSees && <Notice state="soon">{say.cannotSee(waiting.reader)}</Notice>}
    </>
  )
}

/** Mail that comes while the reader has the page open holds the reply back, until they say that they have read it. */
function Reader({ waiting, inquiry: { lastInboundAt }, unread }: Pick<Props, "waiting" | "inquiry" | "unread">) {
  const say = useMessages().approvals.waiting
  const [seen, setSeen] = useState(lastInboundAt)
  const newer = (lastInboundAt ?? 0) > (seen ?? 0)
  return (
    <>
      {newer && (
        <p>
          <a className="button" href={unread ? `#${unread}` : "#content"} onClick={() => setSeen(lastInboundAt)}>
            {say.seen}
          </a>
        </p>
      )}
      <ReaderForms waiting={waiting} seen={seen} />
    </>
  )
}
