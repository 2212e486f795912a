import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import type { Attachment } from "#app/inquiries/views.ts"
import { sizeWords } from "#app/mail/attachments.ts"
import { Icon } from "#app/ui/icons.tsx"

export function Attachments({ files }: { files: Attachment[] }) {
  const { inquiries } = useMessages()
  if (files.length === 0) return null
  return (
    <ul className="row" aria-label={inquiries.case.attachments}>
      {files.map((file) => (
        <li key={file.id}>{file.runsCode ? <Held file={file} /> : <Download file={file} />}</li>
      ))}
    </ul>
  )
}

function Download({ file: { id, name, size } }: { file: Attachment }) {
  const locale = useLocale()
  return (
    <a className="file" href={`/attachments/${id}`} download={name}>
      <Icon name="clip" />
      {name}, {sizeWords(size, locale)}
    </a>
  )
}

/** A file that can run code is fetched only by somebody who has read what it may do. */
function Held({ file: { id, name, size } }: { file: Attachment }) {
  const locale = useLocale()
  const say = useMessages().inquiries.case
  return (
    <details>
      <summary className="file due" data-state="late">
        {name}, {sizeWords(size, locale)}
      </summary>
      <div className="notice" data-state="late">
        <p>{say.runsCode}</p>
        <a className="button" href={`/attachments/${id}?ok=1`} download={name}>
          {say.downloadAnyway}
        </a>
      </div>
    </details>
  )
}
