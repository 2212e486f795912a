import { type SubmissionResult, useForm } from "@conform-to/react"
import { parseWithZod } from "@conform-to/zod/v4"
import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LinksFunction,
  type LoaderFunctionArgs,
  redirect,
} from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { messages } from "#app/i18n/messages.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { Fact } from "#app/ui/fact.tsx"
import { Notice } from "#app/ui/notice.tsx"
import type { PageHandle } from "#app/ui/page-handle.ts"
import { titled } from "#app/ui/title.ts"
import { addInformation } from "./adding.server.ts"
import { AddForm } from "./components/add-form.tsx"
import { Conversation } from "./components/conversation.tsx"
import styles from "./components/front-door.css?url"
import { Promised } from "./components/promised.tsx"
import { PublicPage } from "./components/public-page.tsx"
import { WrongLink } from "./components/wrong-link.tsx"
import { addingForm } from "./contact-form.ts"
import { makeFormToken } from "./form-token.server.ts"
import { loadFrame } from "./house.server.ts"
import { turnLanguage } from "./language.server.ts"
import { findStatusLink } from "./links.server.ts"
import { openLink, secretHeaders } from "./opened-link.server.ts"
import { loadStatus } from "./status-query.server.ts"
import { receiptPath, statusPath } from "./subjects.ts"
import { filesProblem, type Refusal, refuseForm, together } from "./taking.server.ts"
import { areTooMuch, filesIn, keepFiles } from "./uploads.server.ts"

export const meta = titled((t) => t.frontDoor.status.title)
export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }]
export const headers: HeadersFunction = () => secretHeaders
export const handle: PageHandle = { still: true, open: true }

/** Open to whoever has the link. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db, secrets, now, locale } = context
  const turned = await turnLanguage(request, context)
  if (turned) throw turned
  const frame = await loadFrame(context, locale)
  const token = params.token ?? ""
  const opened = await openLink(context, token)
  if (!opened.ok) return data({ ok: false as const, busy: opened.busy, frame }, { status: opened.status })
  const status = await loadStatus(db.read, opened.found, locale)
  const added = new URL(request.url).searchParams.has("added")
  return { ok: true as const, ...{ frame, status, added, token, formToken: makeFormToken(secrets, now()) } }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { auth, address, blobs, db, locale } = context
  const t = messages(locale)
  const token = params.token ?? ""
  const found = await findStatusLink(db.read, token)
  // The page that is shown then counts it.
  if (!found) return data({ lastResult: null }, { status: 404 })
  const { phone } = await loadFrame(context, locale)
  const form = await request.formData()
  const files = filesIn(form)
  form.delete("files")
  const submission = parseWithZod(form, { schema: addingForm(t) })
  const lost = filesProblem(files, t)
  const ofFiles: Refusal | null = lost ? { status: 400, reply: { fieldErrors: { files: [lost] } } } : null
  const again = (...why: (Refusal | null)[]): { lastResult: SubmissionResult } => ({
    lastResult: together(submission, ...why, ofFiles),
  })
  const minutes = await auth.contact.countTry(address)
  if (minutes !== null) {
    const busy = { formErrors: [t.frontDoor.problems.busy(minutes, phone)] }
    return data(again({ status: 429, reply: busy }), { status: 429 })
  }
  if (submission.status !== "success" || areTooMuch(files)) return data(again(), { status: 400 })
  const { value } = submission
  if (value.text === "" && files.length === 0) {
    const nothing = { fieldErrors: { text: [t.frontDoor.problems.nothing] } }
    return data(again({ status: 400, reply: nothing }), { status: 400 })
  }
  const refused = await refuseForm(context, value, t, phone)
  if (refused) return data(again(refused), { status: refused.status })

  const kept = await keepFiles(blobs, files)
  const added = { text: value.text, files: kept, token: value.token }
  const beside = await addInformation(context, found.link, added)
  return redirect(beside ? receiptPath(beside) : `${statusPath(token)}?added=1`, 303)
}

export default function StatusPage() {
  const view = useLoaderData<typeof loader>()
  const done = useActionData<typeof action>()
  const { status: say, states } = useMessages().frontDoor
  const [form, fields] = useForm<{ text: string; files: string }>({ id: "adding", lastResult: done?.lastResult })
  if (!view.ok) return <WrongLink {...view} />
  const { frame, status, token, formToken } = view
  const state = states[status.state]
  return (
    <PublicPage frame={frame}>
      <section className="prose">
        <h1>{status.subject}</h1>
        <p>
          <b>{state.name}.</b> {state.words}
        </p>
        {view.added && !done && (
          <Notice state="ok">
            <p>{say.added}</p>
          </Notice>
        )}
        <dl className="facts">
          <Fact name={say.number}>{status.number}</Fact>
          <Fact name={say.received}>{status.receivedAt}</Fact>
          {status.promised && status.state !== "waiting-for-you" && (
            <Fact name={say.due}>
              <Promised promised={status.promised} />
            </Fact>
          )}
          <Fact name={say.from}>{status.unit ?? frame.name}</Fact>
        </dl>
      </section>
      <Conversation said={status.said} us={frame.name} />
      {status.answeredByMail && (
        <Notice state="ok">
          <p>{say.answeredByMail(status.answeredByMail)}</p>
        </Notice>
      )}
      <AddForm form={form} fields={fields} token={formToken} action={statusPath(token)} />
      <p className="muted">{say.secret}</p>
    </PublicPage>
  )
}
