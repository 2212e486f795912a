import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import type { DraftFile } from "#app/inquiries/views.ts"
import { sizeWords } from "#app/mail/attachments.ts"
import { Icon } from "#app/ui/icons.tsx"

/**
 * The files that go with the reply. Those chosen are sent to the server at once (`onChoose`), and lie there with the
 * draft; in a browser without JavaScript they go with the reply itself.
 */
export function ComposerFiles({
  files,
  repeated,
  uploading,
  action,
  onChoose,
  onRemove,
}: {
  files: DraftFile[]
  /** What went with the mail that is sent again. */
  repeated: DraftFile[]
  uploading: boolean
  /** Where a file is taken out again. */
  action: string
  onChoose: (files: File[]) => void
  onRemove: (id: number) => void
}) {
  const say = useMessages().inquiries.case.composer
  return (
    <div className="line files">
      <label className="attach">
        <span>{say.attach}</span>
        <input
          type="file"
          name="files"
          multiple
          onChange={({ currentTarget }) => {
            onChoose([...(currentTarget.files ?? [])])
            currentTarget.value = ""
          }}
        />
      </label>
      {(files.length > 0 || repeated.length > 0) && (
        <ul className="row tiny" aria-label={say.files}>
          {repeated.map((file) => (
            <li key={`again ${file.id}`}>
              <FileName file={file} />
            </li>
          ))}
          {files.map((file) => (
            <li key={file.id}>
              <FileName file={file} />
              <button
                className="button quiet"
                type="submit"
                name="remove"
                value={file.id}
                formAction={action}
                formNoValidate
                onClick={(event) => {
                  event.preventDefault()
                  onRemove(file.id)
                }}
              >
                {say.detach}
                <span className="sr-only"> {file.name}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {uploading && (
        <span role="status">
          <progress aria-label={say.attaching} /> {say.attaching}
        </span>
      )}
    </div>
  )
}

function FileName({ file: { name, size } }: { file: DraftFile }) {
  const locale = useLocale()
  return (
    <span className="file">
      <Icon name="clip" />
      {name}, {sizeWords(size, locale)}
    </span>
  )
}
