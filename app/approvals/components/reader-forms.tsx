import { approvalPath, type WaitingReply } from "#app/approvals/approval.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { recipientsPattern } from "#app/inquiries/recipients.ts"

/** What the reader can do: let it leave, change it first, or send it back. `seen`: the newest mail they have read. */
export function ReaderForms({ waiting, seen }: { waiting: WaitingReply; seen: number | null }) {
  const say = useMessages().approvals.waiting
  const { id, writer, letter, begun } = waiting
  const addresses = useMessages().inquiries.case.composer.addresses
  const recipients = { className: "control", pattern: recipientsPattern, title: addresses, autoComplete: "off" }
  const typed = { ...letter, ...begun }
  return (
    <div className="stack reader-forms">
      <form method="post" action={approvalPath(id, "release")}>
        <input type="hidden" name="seenInboundAt" value={seen ?? ""} />
        <button className="button primary" type="submit">
          {say.approve}
        </button>
      </form>
      <details className="fold" open={begun?.text !== undefined}>
        <summary>{say.change}</summary>
        <form className="stack" method="post" action={approvalPath(id, "release")}>
          <input type="hidden" name="seenInboundAt" value={seen ?? ""} />
          <div className="field">
            <label htmlFor={`change-to-${id}`}>{say.to}</label>
            <input id={`change-to-${id}`} name="to" required defaultValue={typed.to} {...recipients} />
          </div>
          <div className="field">
            <label htmlFor={`change-cc-${id}`}>{say.cc}</label>
            <input id={`change-cc-${id}`} name="cc" defaultValue={typed.cc} {...recipients} />
          </div>
          <div className="field">
            <label htmlFor={`change-text-${id}`}>{say.text}</label>
            <textarea className="control" id={`change-text-${id}`} name="text" required defaultValue={typed.text} />
            <span className="hint">{say.changeHelp}</span>
          </div>
          <p>
            <button className="button" type="submit">
              {say.changeSubmit}
            </button>
          </p>
        </form>
      </details>
      <details className="fold" open={begun?.comment !== undefined}>
        <summary>{say.return}</summary>
        <form className="stack" method="post" action={approvalPath(id, "return")}>
          <div className="field">
            <label htmlFor={`comment-${id}`}>{say.comment}</label>
            <textarea
              className="control"
              id={`comment-${id}`}
              name="comment"
              required
              maxLength={2000}
              defaultValue={begun?.comment ?? ""}
            />
          </div>
          <p>
            <button className="button" type="submit">
              {say.returnSubmit(writer)}
            </button>
          </p>
        </form>
      </details>
    </div>
  )
}
