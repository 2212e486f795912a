import type { ApprovalFile } from "#app/approvals/approval.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { sizeWords } from "#app/mail/attachments.ts"
import { Icon } from "#app/ui/icons.tsx"

/** What goes with the reply: whoever reads it can open it. One that runs code is fetched only past the warning. */
export function ApprovalFiles({ files }: { files: ApprovalFile[] }) {
  const say = useMessages().inquiries.case
  const locale = useLocale()
  if (files.length === 0) return null
  return (
    <ul className="row" aria-label={say.attachments}>
      {files.map(({ id, name, size, runsCode }) => (
        <li key={id}>
          {runsCode ? (
            <details>
              <summary className="file due" data-state="late">
                {name}, {sizeWords(size, locale)}
              </summary>
              <p>{say.runsCode}</p>
              <a className="button" href={`/approvals/files/${id}?ok=1`} download={name}>
                {say.downloadAnyway}
              </a>
            </details>
          ) : (
            <a className="file" href={`/approvals/files/${id}`} download={name}>
              <Icon name="clip" />
              {name}, {sizeWords(size, locale)}
            </a>
          )}
        </li>
      ))}
    </ul>
  )
}
