import { type ActionFunctionArgs, data, type LinksFunction, type LoaderFunctionArgs, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { refusedAt } from "#app/http.server.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { idIn } from "#app/mail/message-access.server.ts"
import { PageHead } from "#app/ui/page-head.tsx"
import { titled } from "#app/ui/title.ts"
import { ItemFields } from "./components/item-fields.tsx"
import styles from "./components/news.css?url"
import { newsPath } from "./paths.ts"
import { readItem } from "./submit.server.ts"
import { listOffered } from "./topics.server.ts"
import { changeItem, getItem } from "./writing.server.ts"

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }]
export const meta = titled((t) => t.news.edit.title)

/** What has been sent is no longer changed: one is led to it. */
export async function loader(args: LoaderFunctionArgs) {
  requireViewer(args, "news:send")
  const { db, locale } = args.context
  const item = await getItem(db.read, idIn(args.params))
  if (item.state !== "draft") throw redirect(newsPath(item.id))
  return { item, topics: await listOffered(db.read, locale) }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "news:send")
  const { db, now, locale } = args.context
  const { id } = await getItem(db.read, idIn(args.params))
  const read = await readItem(await args.request.formData(), args.context)
  if (!read.ok) return data(read.submission.reply(), { status: 400 })
  try {
    await changeItem(db, { userId: viewer.id, now: now() }, id, read.input, read.revision)
  } catch (error) {
    const { fieldErrors } = refusedAt(error, { "news-changed": "whole", "news-settled": "whole" }, locale)
    return data(read.submission.reply({ formErrors: fieldErrors.whole ?? [] }), { status: 409 })
  }
  return redirect(newsPath(id), 303)
}

export default function EditItem() {
  const { item, topics } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const { edit, list } = useMessages().news
  const { id, topicIds, revision, subjectDa, textDa, subjectEn, textEn } = item
  const values = { topics: topicIds.map(String), subjectDa, textDa, subjectEn, textEn }
  return (
    <>
      <PageHead title={edit.title} up={{ to: newsPath(), name: list.title }} />
      <ItemFields key={id} item={values} revision={revision} topics={topics} lastResult={lastResult} />
    </>
  )
}
