import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node"
import { Form, Link, useActionData, useLoaderData, useNavigation } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { DomainError } from "#app/errors.ts"
import { momentWords } from "#app/i18n/dates.ts"
import { messages } from "#app/i18n/messages.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { mostMegabytes } from "#app/mail/attachments.ts"
import { Notice } from "#app/ui/notice.tsx"
import { PageHead } from "#app/ui/page-head.tsx"
import { titled } from "#app/ui/title.ts"
import { listImports } from "./queries.server.ts"
import { uploadImport } from "./uploading.server.ts"

export const meta = titled((t) => t.imports.title)

const shown = 50

export async function loader(args: LoaderFunctionArgs) {
  requireViewer(args, "stakeholders:work")
  const { db, now } = args.context
  return { imports: await listImports(db.read, shown), now: now() }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "stakeholders:work")
  const { now, locale } = args.context
  const { errors, imports } = messages(locale)
  const file = (await args.request.formData()).get("file")
  if (!(file instanceof File) || file.name === "") return data({ refused: imports.upload.none }, { status: 400 })
  const tooLarge = file.size > mostMegabytes * 1_000_000
  if (tooLarge) return data({ refused: errors.codes["file-too-large"]({ megabytes: mostMegabytes }) }, { status: 400 })
  try {
    const actor = { userId: viewer.id, now: now(), locale }
    const bytes = new Uint8Array(await file.arrayBuffer())
    return redirect(`/stakeholders/import/${await uploadImport(args.context, actor, { name: file.name, bytes })}`)
  } catch (error) {
    if (!(error instanceof DomainError) || error.status !== 400) throw error
    return data({ refused: errors.codes[error.code](error.values) }, { status: 400 })
  }
}

export default function ImportList() {
  const { imports, now } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()?.refused
  const { imports: say, lists } = useMessages()
  const locale = useLocale()
  const busy = useNavigation().state === "submitting"
  return (
    <>
      <PageHead title={say.title} words={say.words} up={{ to: "/stakeholders", name: lists.title }} />
      <div className="stack wide-gap">
        <Form method="post" encType="multipart/form-data" className="stack">
          {refused && <Notice state="late">{refused}</Notice>}
          <div className="field">
            <label htmlFor="file">{say.upload.file}</label>
            <input
              id="file"
              type="file"
              name="file"
              required
              accept=".csv,.tsv,.txt,.xlsx,.vcf,text/csv,text/vcard"
              aria-describedby="file-help"
            />
            <span className="hint" id="file-help">
              {say.upload.help(mostMegabytes)}
            </span>
          </div>
          <div>
            <button className="button primary" type="submit" aria-busy={busy || undefined}>
              {say.upload.read}
            </button>
          </div>
        </Form>
        <div className="panel">
          <header>
            <h2>{say.earlier}</h2>
          </header>
          {imports.length === 0 ? (
            <p className="muted">{say.none}</p>
          ) : (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls sideways must be reached by the keyboard too
            <section className="table-box" tabIndex={0} aria-label={say.earlier}>
              <table className="dense">
                <thead>
                  <tr>
                    <th scope="col">{say.columns.file}</th>
                    <th scope="col">{say.columns.status}</th>
                    <th scope="col">{say.columns.rows}</th>
                    <th scope="col">{say.columns.when}</th>
                    <th scope="col">{say.columns.by}</th>
                  </tr>
                </thead>
                <tbody>
                  {imports.map(({ id, fileName, status, rows, createdAt, by }) => (
                    <tr key={id}>
                      <td className="clip">
                        <Link to={`/stakeholders/import/${id}`}>{fileName}</Link>
                      </td>
                      <td>{say.statuses[status]}</td>
                      <td>{rows}</td>
                      <td className="muted">{momentWords(createdAt, now, locale)}</td>
                      <td>{by}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          )}
        </div>
      </div>
    </>
  )
}
