import { useMessages } from "#app/i18n/use-messages.ts"
import { formatRecipient, recipientsPattern } from "#app/inquiries/recipients.ts"
import type { CaseView } from "#app/inquiries/views.ts"

/** Whom the reply goes to. */
export function Recipients({ replyTo }: Pick<CaseView, "replyTo">) {
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
