import { useForm } from "@conform-to/react"
import { parseWithZod } from "@conform-to/zod/v4"
import { type ActionFunctionArgs, data, type LinksFunction, type LoaderFunctionArgs, redirect } from "@remix-run/node"
import { Form as PlainForm, useActionData, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { dateOf, localDay } from "#app/deadlines/zone.ts"
import { messages } from "#app/i18n/messages.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { idIn } from "#app/mail/message-access.server.ts"
import styles from "#app/news/components/news.css?url"
import { Form, Submit } from "#app/ui/form.tsx"
import { Notice } from "#app/ui/notice.tsx"
import { PageHead } from "#app/ui/page-head.tsx"
import { titled } from "#app/ui/title.ts"
import { VersionFields, type VersionValues } from "./components/version-fields.tsx"
import { VersionList } from "./components/version-list.tsx"
import { versionForm } from "./forms.ts"
import { materialPath, publicationsPath } from "./paths.ts"
import { titleOf } from "./publication.ts"
import { addVersion, withdrawPublication } from "./publishing.server.ts"
import { getPublication } from "./queries.server.ts"
import { readVersion, takeFile } from "./submit.server.ts"

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }]
export const meta = titled((t) => t.publications.list.title)

export async function loader(args: LoaderFunctionArgs) {
  requireViewer(args, "news:send")
  const { db, now } = args.context
  return { publication: await getPublication(db.read, idIn(args.params)), today: dateOf(localDay(now())) }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "news:send")
  const { db, now, locale } = args.context
  const { id } = await getPublication(db.read, idIn(args.params))
  const actor = { userId: viewer.id, now: now() }
  const form = await args.request.formData()
  const intent = form.get("intent")
  if (intent === "withdraw" || intent === "restore") {
    await withdrawPublication(db, actor, id, intent === "withdraw")
    return redirect(publicationsPath(id), 303)
  }
  const file = takeFile(form)
  const t = messages(locale)
  const submission = parseWithZod(form, { schema: versionForm(t) })
  if (submission.status !== "success") {
    const again = file ? { fieldErrors: { file: [t.publications.form.fileOrLink] } } : undefined
    return data(submission.reply(again), { status: 400 })
  }
  const read = await readVersion(args.context, submission.value, file, t)
  if (!read.ok) return data(submission.reply({ fieldErrors: read.fieldErrors }), { status: 400 })
  await addVersion(db, actor, id, read.version)
  return redirect(publicationsPath(id), 303)
}

/** A publication, its versions, and the form of the next. */
export default function OnePublication() {
  const { publication, today } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const { publications } = useMessages()
  const locale = useLocale()
  const { one: say, form: ofForm, kinds, audiences, list } = publications
  const { versions, withdrawnAt, kind } = publication
  const [form, fields] = useForm<VersionValues>({ id: "version", lastResult })
  const isWithdrawn = withdrawnAt !== null
  return (
    <>
      <PageHead
        title={titleOf(publication, locale)}
        words={kinds[kind]}
        up={{ to: publicationsPath(), name: list.title }}
      >
        {publication.audiences.map((audience) => (
          <a key={audience} className="button" href={materialPath(audience)}>
            {say.see(audiences[audience])}
          </a>
        ))}
        <PlainForm method="post">
          <button className="button" type="submit" name="intent" value={isWithdrawn ? "restore" : "withdraw"}>
            {isWithdrawn ? say.restore : say.withdraw}
          </button>
        </PlainForm>
      </PageHead>
      <div className="stack wide-gap">
        {isWithdrawn && (
          <Notice state="wait">
            <p>{say.isWithdrawn}</p>
          </Notice>
        )}
        <VersionList versions={versions} today={today} />
        <section className="panel" aria-labelledby="new-version">
          <h2 id="new-version">{say.newVersion}</h2>
          <p className="muted">{say.newVersionWords}</p>
          <Form
            key={versions.length}
            form={form}
            labels={ofForm.labels}
            className="stack measured"
            encType="multipart/form-data"
          >
            <VersionFields fields={fields} />
            <p>
              <Submit kind="primary">{say.submit}</Submit>
            </p>
          </Form>
        </section>
      </div>
    </>
  )
}
