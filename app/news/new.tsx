import { type ActionFunctionArgs, data, type LinksFunction, type LoaderFunctionArgs, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { PageHead } from "#app/ui/page-head.tsx"
import { titled } from "#app/ui/title.ts"
import { ItemFields } from "./components/item-fields.tsx"
import styles from "./components/news.css?url"
import { newsPath } from "./paths.ts"
import { readItem } from "./submit.server.ts"
import { listOffered } from "./topics.server.ts"
import { addItem } from "./writing.server.ts"

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }]
export const meta = titled((t) => t.news.edit.newTitle)

export async function loader(args: LoaderFunctionArgs) {
  requireViewer(args, "news:send")
  const { db, locale } = args.context
  return { topics: await listOffered(db.read, locale) }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "news:send")
  const { db, now } = args.context
  const read = await readItem(await args.request.formData(), args.context)
  if (!read.ok) return data(read.submission.reply(), { status: 400 })
  return redirect(newsPath(await addItem(db, { userId: viewer.id, now: now() }, read.input)), 303)
}

const blank = { topics: [], subjectDa: "", textDa: "", subjectEn: "", textEn: "" }

export default function NewItem() {
  const { topics } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const { edit, list } = useMessages().news
  return (
    <>
      <PageHead title={edit.newTitle} words={edit.words} up={{ to: newsPath(), name: list.title }} />
      <ItemFields item={blank} revision={0} topics={topics} lastResult={lastResult} />
    </>
  )
}
