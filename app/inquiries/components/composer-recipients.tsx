import { useMessages } from "#app/i18n/use-messages.ts"
import type { DraftBeside } from "#app/inquiries/inquiry.ts"
import { formatRecipient, recipientsPattern } from "#app/inquiries/recipients.ts"
import type { CaseView } from "#app/inquiries/views.ts"

/** Whom the reply goes to. */
export function Recipients({ replyTo, beside }: Pick<CaseView, "replyTo"> & { beside: DraftBeside | null }) {
  const say = useMessages().inquiries.case.composer
  const to = beside?.to || (replyTo ? formatRecipient(replyTo) : "")
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
      <details className="line" open={Boolean(beside?.cc)}>
        <summary>{say.cc}</summary>
        <input
          className="control"
          name="cc"
          defaultValue={beside?.cc ?? ""}
          aria-label={say.cc}
          pattern={recipientsPattern}
          title={say.addresses}
          autoComplete="off"
        />
      </details>
    </>
  )
}
