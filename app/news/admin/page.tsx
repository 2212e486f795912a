import { parseWithZod } from "@conform-to/zod/v4"
import { type ActionFunctionArgs, data, type LinksFunction, type LoaderFunctionArgs, redirect } from "@remix-run/node"
import { Link, useActionData, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { refusedAt } from "#app/http.server.ts"
import { messages } from "#app/i18n/messages.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { PageHead } from "#app/ui/page-head.tsx"
import { titled } from "#app/ui/title.ts"
import styles from "../components/news.css?url"
import { TopicForm, TopicSwitch } from "../components/topic-form.tsx"
import { topicForm } from "../forms.ts"
import { consentsPath, newsAdminPath, newsPath } from "../paths.ts"
import { addTopic, changeTopic, listTopics } from "../topics.server.ts"

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }]
export const meta = titled((t) => t.news.admin.title)

export async function loader(args: LoaderFunctionArgs) {
  requireViewer(args, "administration")
  return { topics: await listTopics(args.context.db.read) }
}

/** `id` says whose form it was; 0 that of a new one. */
export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "administration")
  const { db, now, locale } = args.context
  const actor = { userId: viewer.id, now: now() }
  const form = await args.request.formData()
  const intent = form.get("intent")
  const id = Number(form.get("id")) || 0
  if (intent === "on" || intent === "off") {
    await changeTopic(db, actor, id, { active: intent === "on" })
    return redirect(newsAdminPath, 303)
  }
  const submission = parseWithZod(form, { schema: topicForm(messages(locale)) })
  if (submission.status !== "success") return data({ id, lastResult: submission.reply() }, { status: 400 })
  const { nameDa, nameEn } = submission.value
  try {
    await (id === 0 ? addTopic(db, actor, { nameDa, nameEn }) : changeTopic(db, actor, id, { nameDa, nameEn }))
  } catch (error) {
    const lastResult = submission.reply(refusedAt(error, { "name-taken": "nameDa" }, locale))
    return data({ id, lastResult }, { status: 409 })
  }
  return redirect(newsAdminPath, 303)
}

/** What one can choose to hear about. */
export default function NewsAdministration() {
  const { topics } = useLoaderData<typeof loader>()
  const done = useActionData<typeof action>()
  const { admin, news } = useMessages()
  const say = news.admin
  const resultOf = (id: number) => (done?.id === id ? done.lastResult : undefined)
  return (
    <>
      <PageHead title={say.title} words={say.words} up={{ to: "/admin", name: admin.title }}>
        <Link className="button" to={newsPath()}>
          {say.toNews}
        </Link>
        <Link className="button" to={consentsPath}>
          {news.consents.title}
        </Link>
      </PageHead>
      <div className="stack wide-gap">
        <section className="panel" aria-labelledby="topics">
          <h2 id="topics">{say.topics}</h2>
          <ul className="list">
            {topics.map((topic) => (
              <li key={topic.id}>
                <details className="fold" open={resultOf(topic.id) !== undefined}>
                  <summary>
                    {topic.nameDa} / <span lang="en">{topic.nameEn}</span>
                    {!topic.active && <span className="muted"> ({say.off})</span>}
                  </summary>
                  <TopicForm topic={topic} lastResult={resultOf(topic.id)} />
                </details>
                <TopicSwitch topic={topic} />
              </li>
            ))}
          </ul>
        </section>
        <section className="panel" aria-labelledby="new-topic">
          <h2 id="new-topic">{say.add}</h2>
          <TopicForm topic={null} key={topics.length} lastResult={resultOf(0)} />
        </section>
      </div>
    </>
  )
}
