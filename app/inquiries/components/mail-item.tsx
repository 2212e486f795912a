import { useSearchParams } from "@remix-run/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { isCprShown, withCprShown } from "#app/inquiries/case-cpr.ts"
import { findQuote } from "#app/inquiries/quote.ts"
import type { MailEntry } from "#app/inquiries/views.ts"
import type { MailAddress } from "#app/mail/message.ts"
import { Icon } from "#app/ui/icons.tsx"
import { Attachments } from "./attachments.tsx"
import { Prose } from "./prose.tsx"

export const nameOf = (address: MailAddress | null | undefined) => address?.name || address?.address || ""

/** A mail as it was sent: what is new in it first, the rest folded. */
export function MailItem({
  mail,
  quote,
  splits,
}: {
  mail: MailEntry
  quote: string | null
  /** It may become a case of its own: others would be left on this one. */
  splits: boolean
}) {
  const { inquiries, terms } = useMessages()
  const { case: say, linking } = inquiries
  const { id, from, forwardedBy, mailboxes, byForm, fresh, signature, quoted, flags, automatic, attachments } = mail
  const name = nameOf(from) || say.unknownSender
  const folded = [signature, quoted].filter(Boolean).join("\n\n")
  // The words may stand in a part that is folded; then it is opened, since they decide the deadline.
  const inFold = findQuote(fresh, quote) === null && findQuote(folded, quote) !== null
  return (
    <>
      <header>
        <b>{name}</b> {from?.name && <span className="muted">{from.address}</span>}{" "}
        {forwardedBy && <span className="muted">{say.forwardedBy(nameOf(forwardedBy))}</span>}{" "}
        <span className="kind">
          <Icon name={byForm ? "web" : "mail"} />
          {byForm
            ? terms.channels.form
            : automatic
              ? say.automaticMail
              : say.mailTo(mailboxes.map((box) => `${box.split("@")[0]}@`).join(", "))}
        </span>
      </header>
      <div>
        <Flags flags={flags} messageId={id} />
        {fresh.trim() ? <Prose text={fresh} quote={quote} /> : <p className="muted">{say.noText}</p>}
        {folded && (
          <details open={inFold}>
            <summary>{quoted ? say.quoted : say.signature}</summary>
            <Prose text={folded} quote={inFold ? quote : null} />
          </details>
        )}
        <Attachments files={attachments.filter(({ inline }) => !inline)} />
        {mail.hasHtml && <MailAsSent id={id} name={name} />}
        {splits && !automatic && (
          <form method="post" action={`/messages/${id}/own-case`} className="own-case">
            <button className="button quiet" type="submit">
              {linking.split}
            </button>
          </form>
        )}
      </div>
    </>
  )
}

/** What a person must look at themselves, because it could not be shown. */
function Flags({ flags, messageId }: { flags: string[]; messageId: number }) {
  const say = useMessages().inquiries.case
  const shown = flags.flatMap((flag) => say.looks[flag] ?? [])
  if (shown.length === 0) return null
  return (
    <div className="notice" data-state="soon">
      <p>{shown.join(" ")}</p>
      <a className="button" href={`/messages/${messageId}/raw`} download>
        {say.rawMail}
      </a>
    </div>
  )
}

/**
 * The mail's own HTML in a sandbox without scripts, forms or our origin; links open a window of their own. The frame is
 * only loaded when it is seen, and images from the web only when the reader asks, since they tell the sender.
 */
function MailAsSent({ id, name }: { id: number; name: string }) {
  const say = useMessages().inquiries.case
  const frame = `mail-${id}`
  const [params] = useSearchParams()
  const shown = isCprShown(params) ? `&${withCprShown()}` : ""
  return (
    <details className="as-sent">
      <summary>{say.showAsMail}</summary>
      <iframe
        name={frame}
        title={say.mailFrame(name)}
        src={`/messages/${id}/html?${shown.slice(1)}`}
        loading="lazy"
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        referrerPolicy="no-referrer"
      />
      <p className="row">
        <a className="button quiet" href={`/messages/${id}/html?images=1${shown}`} target={frame}>
          {say.remoteImages}
        </a>
        <small>{say.remoteImagesHelp}</small>
        <a className="button quiet" href={`/messages/${id}/raw`} download>
          {say.rawMail}
        </a>
      </p>
    </details>
  )
}
