import { type ActionFunctionArgs, data, type LinksFunction, type LoaderFunctionArgs, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { refusedAt } from "#app/http.server.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { findHouseMailbox } from "#app/mail/house-mail.server.ts"
import { idIn } from "#app/mail/message-access.server.ts"
import { Notice } from "#app/ui/notice.tsx"
import { PageHead } from "#app/ui/page-head.tsx"
import { titled } from "#app/ui/title.ts"
import { MailPreview } from "./components/mail-preview.tsx"
import styles from "./components/news.css?url"
import { Sending } from "./components/sending.tsx"
import { textFor, textsOf } from "./item.ts"
import { newsMail } from "./news-mail.ts"
import { minePath, newsPath, stopPath } from "./paths.ts"
import { countsOf } from "./queries.server.ts"
import { listRecipients } from "./recipients.server.ts"
import { listTopicNames } from "./topics.server.ts"
import { discardItem, getItem, holdItem, releaseItem } from "./writing.server.ts"

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }]
export const meta = titled((t) => t.news.item.title)

export async function loader(args: LoaderFunctionArgs) {
  requireViewer(args, "news:send")
  const { db, env, locale, now } = args.context
  const item = await getItem(db.read, idIn(args.params))
  const from = await findHouseMailbox(db.read)
  const around = { name: from?.name ?? "", mine: env.origin + minePath("…"), stop: env.origin + stopPath("…") }
  const mails = await Promise.all(
    textsOf(item).map(async (written) => {
      const topics = await listTopicNames(db.read, item.topicIds, written.locale)
      return { locale: written.locale, ...newsMail(written, { ...around, topics }) }
    }),
  )
  const { id, state, revision, notBefore } = item
  return {
    ...{ id, state, revision, mails, subject: textFor(item, locale).subject },
    from: from ? `${from.name} <${from.address}>` : "",
    topics: await listTopicNames(db.read, item.topicIds, locale),
    counts: await countsOf(db.read, id),
    recipients: (await listRecipients(db.read, item)).length,
    begun: notBefore !== null && notBefore <= now(),
  }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "news:send")
  const { db, env, now, locale } = args.context
  const { id } = await getItem(db.read, idIn(args.params))
  const actor = { userId: viewer.id, now: now() }
  const form = await args.request.formData()
  try {
    switch (form.get("intent")) {
      case "send":
        await releaseItem(db, actor, id, Number(form.get("revision")), env.undoMs)
        break
      case "hold":
        await holdItem(db, actor, id)
        break
      case "restore":
        await discardItem(db, actor, id, false)
        break
      case "discard":
        await discardItem(db, actor, id, true)
        return redirect(`${newsPath()}?deleted=${id}`, 303)
      default:
        return data({ problem: null }, { status: 400 })
    }
  } catch (error) {
    const codes = { "news-changed": "it", "news-settled": "it", "no-mailbox": "it", "nobody-subscribes": "it" } as const
    return data({ problem: refusedAt(error, codes, locale).fieldErrors.it?.[0] ?? null }, { status: 409 })
  }
  return redirect(newsPath(id), 303)
}

/** A news item as a mail, what is to become of it, and what has. */
export default function Item() {
  const view = useLoaderData<typeof loader>()
  const done = useActionData<typeof action>()
  const { list } = useMessages().news
  const { subject, topics, mails, from } = view
  return (
    <>
      <PageHead title={subject} words={topics.join(", ")} up={{ to: newsPath(), name: list.title }} />
      <div className="stack wide-gap">
        {done?.problem && (
          <Notice state="late">
            <p>{done.problem}</p>
          </Notice>
        )}
        <Sending item={view} />
        {mails.map((mail) => (
          <MailPreview key={mail.locale} mail={mail} from={from} />
        ))}
      </div>
    </>
  )
}
