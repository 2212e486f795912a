import { useForm } from "@conform-to/react"
import { parseWithZod } from "@conform-to/zod/v4"
import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LinksFunction,
  type LoaderFunctionArgs,
  redirect,
} from "@remix-run/node"
import { Link, Form as PlainForm, useActionData, useLoaderData } from "@remix-run/react"
import styles from "#app/front-door/components/front-door.css?url"
import { PublicPage } from "#app/front-door/components/public-page.tsx"
import { secretHeaders } from "#app/front-door/opened-link.server.ts"
import { messages } from "#app/i18n/messages.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { Form, Submit } from "#app/ui/form.tsx"
import { Notice } from "#app/ui/notice.tsx"
import type { PageHandle } from "#app/ui/page-handle.ts"
import { titled } from "#app/ui/title.ts"
import { ShutLink } from "./components/shut-link.tsx"
import { LanguageChoice, TopicBoxes } from "./components/topic-boxes.tsx"
import { mineForm } from "./forms.ts"
import { newsKey } from "./links.server.ts"
import { countShut, loadPublic } from "./opened-link.server.ts"
import { minePath, subscribePath } from "./paths.ts"
import { shutStatus } from "./shut.ts"
import { listTopics, topicName } from "./topics.server.ts"
import { changeSubscription, findMine, withdrawNews } from "./withdrawing.server.ts"

export const meta = titled((t) => t.news.mine.title)
export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }]
export const headers: HeadersFunction = () => secretHeaders
export const handle: PageHandle = { still: true, open: true }

type House = Pick<LoaderFunctionArgs["context"], "db" | "locale">

/** What can be chosen, and what was chosen while it could be. */
async function listChoices({ db, locale }: House, chosen: readonly number[]) {
  const all = await listTopics(db.read)
  const shown = all.filter(({ id, active }) => active || chosen.includes(id))
  return shown.map((topic) => ({ id: topic.id, name: topicName(topic, locale) }))
}

/** Open to whoever has the link. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const page = await loadPublic(request, context)
  const token = params.token ?? ""
  const found = await findMine(context.db.read, newsKey(context.secrets), token)
  if (!found) {
    const why = await countShut(context, "wrong")
    return data({ open: false as const, why, ...page }, { status: shutStatus[why] })
  }
  const { address, locale, topicIds, withdrawnAt } = found
  const asked = new URL(request.url).searchParams
  const said = (["ny", "gemt"] as const).find((word) => asked.has(word)) ?? null
  const topics = await listChoices(context, topicIds)
  return {
    open: true as const,
    left: withdrawnAt !== null,
    ...{ token, address, locale, topicIds, topics, said },
    ...page,
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { db, secrets, now, auth, locale } = context
  const token = params.token ?? ""
  const found = await findMine(db.read, newsKey(secrets), token)
  // The page that is shown then counts it.
  if (!found) return data({ lastResult: null }, { status: 404 })
  if ((await auth.links.countSent(`news ${found.id}`)) !== null) return data({ lastResult: null }, { status: 429 })
  const form = await request.formData()
  if (form.get("intent") === "stop") {
    await withdrawNews(db, now(), { subscriberId: found.id, way: "own-page" })
    return redirect(minePath(token), 303)
  }
  const schema = mineForm(messages(locale), await listChoices(context, found.topicIds))
  const submission = parseWithZod(form, { schema })
  if (submission.status !== "success") return data({ lastResult: submission.reply() }, { status: 400 })
  const { topics, locale: mailLocale } = submission.value
  await changeSubscription(db, now(), found.id, { topicIds: topics, locale: mailLocale })
  return redirect(`${minePath(token)}?gemt=1`, 303)
}

type Fields = { topics: string[]; locale: string }

/** What one hears about, and the way out. */
export default function Mine() {
  const view = useLoaderData<typeof loader>()
  const done = useActionData<typeof action>()
  const { news, common } = useMessages()
  const { mine: say, subscribe } = news
  const defaultValue = view.open ? { topics: view.topicIds.map(String), locale: view.locale } : undefined
  const [form, fields] = useForm<Fields>({ id: "mine", lastResult: done?.lastResult, defaultValue })
  if (!view.open) return <ShutLink frame={view.frame} why={view.why} />
  const { frame, address, left, locale, topics, said, token } = view
  if (left)
    return (
      <PublicPage frame={frame}>
        <section className="prose">
          <h1>{say.leftTitle}</h1>
          <p>{say.left(address)}</p>
          <p className="row">
            <Link className="button" to={subscribePath}>
              {say.again}
            </Link>
          </p>
        </section>
      </PublicPage>
    )
  return (
    <PublicPage frame={frame}>
      <section className="prose">
        <h1>{said === "ny" ? say.welcome : say.title}</h1>
        <p>{say.words(address)}</p>
        {said === "gemt" && !done && (
          <Notice state="ok">
            <p>{say.saved}</p>
          </Notice>
        )}
      </section>
      <Form
        form={form}
        labels={{ topics: subscribe.topics, locale: subscribe.language }}
        className="stack wide-gap form"
        action={`${minePath(token)}#${form.id}`}
      >
        <TopicBoxes field={fields.topics} legend={subscribe.topics} topics={topics} />
        <LanguageChoice field={fields.locale} fallback={locale} />
        <p>
          <Submit kind="primary" large>
            {common.save}
          </Submit>
        </p>
      </Form>
      <PlainForm method="post" action={minePath(token)} className="stack">
        <h2>{say.stopTitle}</h2>
        <p>{say.stopWords}</p>
        <p>
          <button className="button" type="submit" name="intent" value="stop">
            {say.stop}
          </button>
        </p>
      </PlainForm>
    </PublicPage>
  )
}
