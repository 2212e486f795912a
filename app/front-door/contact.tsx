import { parseWithZod } from "@conform-to/zod/v4"
import { type ActionFunctionArgs, data, type LinksFunction, type LoaderFunctionArgs, redirect } from "@remix-run/node"
import { Link, useActionData, useLoaderData } from "@remix-run/react"
import { messages } from "#app/i18n/messages.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import type { PageHandle } from "#app/ui/page-handle.ts"
import { titled } from "#app/ui/title.ts"
import { ContactForm } from "./components/contact-form.tsx"
import styles from "./components/front-door.css?url"
import { Guidance } from "./components/guidance.tsx"
import { PublicPage, ShutPage } from "./components/public-page.tsx"
import { contactForm } from "./contact-form.ts"
import { makeFormToken } from "./form-token.server.ts"
import { loadFrame } from "./house.server.ts"
import { turnLanguage } from "./language.server.ts"
import { dayWords } from "./promise.ts"
import { promiseNow } from "./promise-query.server.ts"
import { sendContact } from "./sending.server.ts"
import { contactPath, isSubject, receiptPath, type Subject } from "./subjects.ts"
import { filesProblem, type Refusal, refuseForm, together } from "./taking.server.ts"
import { areTooMuch, filesIn, keepFiles } from "./uploads.server.ts"

export const meta = titled((t) => t.frontDoor.title)
export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }]
export const handle: PageHandle = { still: true, open: true }

/** An address that was mistyped leads to where one chooses. */
function subjectIn({ subject }: { subject?: string }): Subject {
  if (!isSubject(subject)) throw redirect(contactPath())
  return subject
}

/** Open to all. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const subject = subjectIn(params)
  const turned = await turnLanguage(request, context)
  if (turned) throw turned
  const { db, secrets, now, locale } = context
  const dueAt = await promiseNow(db.read, subject, now())
  const frame = await loadFrame(context, locale)
  return { subject, frame, promised: dayWords(dueAt, locale), token: makeFormToken(secrets, now()) }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const subject = subjectIn(params)
  const { auth, address, blobs, now, locale } = context
  const t = messages(locale)
  const { open, phone } = await loadFrame(context, locale)
  if (!open) return data({ lastResult: null }, { status: 503 })
  const form = await request.formData()
  const files = filesIn(form)
  form.delete("files")
  const submission = parseWithZod(form, { schema: contactForm(t, subject, now()) })
  const lost = filesProblem(files, t)
  const ofFiles: Refusal | null = lost ? { status: 400, reply: { fieldErrors: { files: [lost] } } } : null
  const minutes = await auth.contact.countTry(address)
  if (minutes !== null) {
    const busy = { formErrors: [t.frontDoor.problems.busy(minutes, phone)] }
    return data({ lastResult: together(submission, { status: 429, reply: busy }, ofFiles) }, { status: 429 })
  }
  if (submission.status !== "success" || areTooMuch(files))
    return data({ lastResult: together(submission, ofFiles) }, { status: 400 })
  const refused = await refuseForm(context, submission.value, t, phone)
  if (refused) return data({ lastResult: together(submission, refused, ofFiles) }, { status: refused.status })

  const { when, ground = null, because, ...contact } = submission.value
  const wish = { at: when, ground, because }
  const { link } = await sendContact(context, {
    ...{ ...contact, subject, wish, locale },
    files: await keepFiles(blobs, files),
  })
  return redirect(receiptPath(link), 303)
}

export default function Contact() {
  const { subject, frame, promised, token } = useLoaderData<typeof loader>()
  const done = useActionData<typeof action>()
  const { titles, back } = useMessages().frontDoor
  if (!frame.open) return <ShutPage frame={frame} />
  return (
    <PublicPage frame={frame}>
      <section className="prose">
        <p>
          <Link to={contactPath()}>{back}</Link>
        </p>
        <h1>{titles[subject]}</h1>
        <Guidance subject={subject} />
      </section>
      <ContactForm subject={subject} promised={promised} token={token} lastResult={done?.lastResult} />
    </PublicPage>
  )
}
