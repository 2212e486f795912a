import { useForm } from "@conform-to/react"
import { parseWithZod } from "@conform-to/zod/v4"
import { type ActionFunctionArgs, data, type LinksFunction, type LoaderFunctionArgs, redirect } from "@remix-run/node"
import { Link, useActionData, useLoaderData } from "@remix-run/react"
import styles from "#app/front-door/components/front-door.css?url"
import { PublicPage } from "#app/front-door/components/public-page.tsx"
import { UnseenFields } from "#app/front-door/components/unseen-fields.tsx"
import { makeFormToken } from "#app/front-door/form-token.server.ts"
import { loadFrame } from "#app/front-door/house.server.ts"
import { turnLanguage } from "#app/front-door/language.server.ts"
import { refuseForm, together } from "#app/front-door/taking.server.ts"
import { messages } from "#app/i18n/messages.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { findHouseMailbox } from "#app/mail/house-mail.server.ts"
import { Field } from "#app/ui/field.tsx"
import { Form, Submit } from "#app/ui/form.tsx"
import type { PageHandle } from "#app/ui/page-handle.ts"
import { titled } from "#app/ui/title.ts"
import { LanguageChoice, TopicBoxes } from "./components/topic-boxes.tsx"
import { subscribeForm } from "./forms.ts"
import { subscribePath } from "./paths.ts"
import { askForNews } from "./subscribing.server.ts"
import { listOffered } from "./topics.server.ts"

export const meta = titled((t) => t.news.subscribe.title)
export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }]
export const handle: PageHandle = { still: true, open: true }

/** Open to all. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const turned = await turnLanguage(request, context)
  if (turned) throw turned
  const { db, secrets, now, locale } = context
  const offered = await listOffered(db.read, locale)
  return {
    frame: await loadFrame(context, locale),
    // Without a mailbox nobody could be asked whether it was they.
    topics: (await findHouseMailbox(db.read)) === null ? [] : offered,
    token: makeFormToken(secrets, now()),
    asked: new URL(request.url).searchParams.has("sendt"),
  }
}

/** The answer never tells whether the address was known. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { db, auth, address, locale } = context
  const t = messages(locale)
  const { name, phone } = await loadFrame(context, locale)
  const offered = await listOffered(db.read, locale)
  const submission = parseWithZod(await request.formData(), { schema: subscribeForm(t, offered) })
  const minutes = await auth.contact.countTry(address)
  if (minutes !== null) {
    const busy = { formErrors: [t.news.subscribe.busy(minutes)] }
    return data({ lastResult: together(submission, { status: 429, reply: busy }) }, { status: 429 })
  }
  if (submission.status !== "success") return data({ lastResult: submission.reply() }, { status: 400 })
  const refused = await refuseForm(context, submission.value, t, phone)
  if (refused) return data({ lastResult: together(submission, refused) }, { status: refused.status })
  const { email, topics, locale: mailLocale } = submission.value
  await askForNews(context, {
    ...{ address: email, locale: mailLocale, topicIds: topics },
    ...{ words: t.news.consent(name), wordsLocale: locale },
  })
  return redirect(`${subscribePath}?sendt=1`, 303)
}

type Fields = { email: string; topics: string[]; locale: string }

/** Choose topics, give an address; the mail asks whether it was you. */
export default function Subscribe() {
  const { frame, topics, token, asked } = useLoaderData<typeof loader>()
  const done = useActionData<typeof action>()
  const { news, frontDoor } = useMessages()
  const locale = useLocale()
  const say = news.subscribe
  const [form, fields] = useForm<Fields>({ id: "news", lastResult: done?.lastResult })
  if (asked && !done)
    return (
      <PublicPage frame={frame}>
        <section className="receipt" aria-labelledby="asked-title">
          <h1 id="asked-title">{say.askedTitle}</h1>
          <p>{say.asked}</p>
          <p className="muted">{say.askedHelp}</p>
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
        <h1>{say.title}</h1>
        <p>{topics.length === 0 ? say.shut : say.words}</p>
      </section>
      {topics.length > 0 && (
        <Form
          form={form}
          labels={{ topics: say.topics, email: say.email, locale: say.language }}
          className="stack wide-gap form"
          action={`${subscribePath}#${form.id}`}
          fix={frontDoor.form.fix}
        >
          <TopicBoxes field={fields.topics} legend={say.topics} topics={topics} />
          <Field field={fields.email} label={say.email} type="email" autoComplete="email" />
          <LanguageChoice field={fields.locale} fallback={locale} />
          <UnseenFields token={token} />
          <p>{news.consent(frame.name)}</p>
          <p>
            <Submit kind="primary" large>
              {say.submit}
            </Submit>
          </p>
        </Form>
      )}
    </PublicPage>
  )
}
