import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node"
import { Form, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react"
import { z } from "zod"
import { requireViewer } from "#app/auth/guard.server.ts"
import { longDate, momentWords } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { CopyButton } from "#app/ui/copy-button.tsx"
import { Notice } from "#app/ui/notice.tsx"
import { PageHead } from "#app/ui/page-head.tsx"
import { titled } from "#app/ui/title.ts"
import { type FeedsView, listFeeds } from "./feed-query.server.ts"
import { openFeed, revokeFeed } from "./feeding.server.ts"
import { feedPath, webcalOf } from "./paths.ts"

export const meta: MetaFunction<typeof loader> = titled((t) => t.feeds.title)

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args, "stakeholders:work")
  const { db, now } = args.context
  return { feeds: await listFeeds(db.read, viewer.id), now: now() }
}

const feedForm = z.object({
  change: z.enum(["open", "revoke"]),
  rule: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .or(z.literal("").transform(() => null)),
})

/** The address is told in the answer itself and nowhere else: it is not stored, and a redirect would carry it along. */
export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "stakeholders:work")
  const { db, env, now } = args.context
  const input = feedForm.safeParse(Object.fromEntries(await args.request.formData()))
  if (!input.success) return data({ rule: null, url: null }, { status: 400 })
  const { change, rule } = input.data
  const actor = { userId: viewer.id, now: now() }
  if (change === "revoke") {
    await revokeFeed(db, actor, rule)
    throw redirect("/meetings/feeds", 303)
  }
  return data({ rule, url: `${env.origin}${feedPath(await openFeed(db, actor, rule))}` })
}

export default function Feeds() {
  const { feeds, now } = useLoaderData<typeof loader>()
  const { feeds: say } = useMessages()
  const locale = useLocale()
  const rows = [
    { rule: null, name: say.own, feed: feeds.mine },
    ...feeds.rules.map(({ id, name, feed }) => ({ rule: id, name: name[locale], feed })),
  ]
  return (
    <>
      <PageHead title={say.title} words={say.help} />
      <div className="stack wide-gap">
        {rows.map((row) => (
          <Feed key={row.rule ?? "own"} {...row} now={now} />
        ))}
      </div>
    </>
  )
}

type Props = { rule: number | null; name: string; feed: FeedsView["mine"]; now: number }

function Feed({ rule, name, feed, now }: Props) {
  const made = useActionData<typeof action>()
  const { feeds: say } = useMessages()
  const locale = useLocale()
  const id = rule === null ? "own" : `rule-${rule}`
  const fresh = made?.url && made.rule === rule ? made.url : null
  const deed = (change: "open" | "revoke", words: string) => (
    <Form method="post" className="inline">
      <input type="hidden" name="change" value={change} />
      <input type="hidden" name="rule" value={rule ?? ""} />
      <button type="submit" className={change === "open" ? "button" : "button quiet"} aria-describedby={id}>
        {words}
      </button>
    </Form>
  )
  return (
    <section className="panel" aria-labelledby={id}>
      <header>
        <h2 id={id}>{name}</h2>
        <span className="due" data-state={feed ? "ok" : "waived"}>
          <b>{feed ? say.on : say.off}</b>
        </span>
      </header>
      {fresh && (
        <Notice state="ok">
          <div className="field">
            <label htmlFor={`${id}-url`}>{say.url}</label>
            <input
              id={`${id}-url`}
              className="control"
              readOnly
              value={fresh}
              spellCheck={false}
              onFocus={({ currentTarget }) => currentTarget.select()}
            />
            <span className="hint">{say.once}</span>
            <div className="row">
              <CopyButton text={fresh}>{say.copy}</CopyButton>
              <a className="button" href={webcalOf(fresh)}>
                {say.subscribe}
              </a>
            </div>
          </div>
        </Notice>
      )}
      {feed && (
        <p className="muted">
          {say.since(longDate(feed.createdAt, locale))}{" "}
          {feed.readAt === null ? say.neverRead : say.read(momentWords(feed.readAt, now, locale))}
        </p>
      )}
      <div className="row">
        {deed("open", feed ? say.renew : say.open)}
        {feed && deed("revoke", say.revoke)}
      </div>
    </section>
  )
}
