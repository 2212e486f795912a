import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node"
import { Form, Link, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { may } from "#app/auth/policy.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { publicationsPath } from "#app/publications/paths.ts"
import { Notice } from "#app/ui/notice.tsx"
import { PageHead } from "#app/ui/page-head.tsx"
import { titled } from "#app/ui/title.ts"
import styles from "./components/news.css?url"
import { NewsTable } from "./components/news-table.tsx"
import { textFor } from "./item.ts"
import { newsAdminPath, newsPath, subscribePath } from "./paths.ts"
import { listItems } from "./queries.server.ts"
import { countReached } from "./sending.server.ts"
import { listTopics, topicName } from "./topics.server.ts"
import { getItem } from "./writing.server.ts"

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }]
export const meta = titled((t) => t.news.list.title)

/** `?deleted=` is a draft that was just deleted, to be taken back. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args, "news:send")
  const { db, locale } = args.context
  const topics = await listTopics(db.read)
  const items = await listItems(db.read)
  const deleted = Number(new URL(args.request.url).searchParams.get("deleted"))
  const gone = deleted > 0 ? await getItem(db.read, deleted) : null
  return {
    rows: items.map(({ id, state, topicIds, author, createdAt, releasedAt, counts, ...text }) => ({
      ...{ id, state, author, counts, at: releasedAt ?? createdAt, subject: textFor(text, locale).subject },
      topics: topics.filter((topic) => topicIds.includes(topic.id)).map((topic) => topicName(topic, locale)),
    })),
    reached: await countReached(db.read),
    deleted: gone?.state === "discarded" ? { id: gone.id, subject: textFor(gone, locale).subject } : null,
    mayManage: may(viewer, "administration"),
  }
}

/** What has been written and sent to those who asked for news. */
export default function NewsList() {
  const { rows, reached, deleted, mayManage } = useLoaderData<typeof loader>()
  const { news, common, publications } = useMessages()
  const say = news.list
  return (
    <>
      <PageHead title={say.title} words={say.words(reached)}>
        {mayManage && (
          <Link className="button" to={newsAdminPath}>
            {say.manage}
          </Link>
        )}
        <Link className="button" to={publicationsPath()}>
          {publications.list.title}
        </Link>
        <a className="button" href={subscribePath}>
          {say.see}
        </a>
        <Link className="button primary" to={newsPath("new")}>
          {say.add}
        </Link>
      </PageHead>
      <div className="stack wide-gap">
        {deleted && (
          <Notice state="ok">
            <Form method="post" action={newsPath(deleted.id)} className="row">
              <span>{say.deleted(deleted.subject)}</span>
              <button className="button" type="submit" name="intent" value="restore">
                {common.undo}
              </button>
            </Form>
          </Notice>
        )}
        {rows.length === 0 ? (
          <section className="empty">
            <h2>{say.empty}</h2>
            <p>{say.emptyHelp}</p>
          </section>
        ) : (
          <NewsTable rows={rows} />
        )}
      </div>
    </>
  )
}
