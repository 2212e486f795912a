import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs } from "@remix-run/node"
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { loadCalendar } from "#app/deadlines/queries.server.ts"
import { messages } from "#app/i18n/messages.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { answerPanel } from "#app/ui/panel-answer.server.ts"
import { titled } from "#app/ui/title.ts"
import { findTypedCase, listChoices } from "./choosing-case.server.ts"
import { CaseFormPage } from "./components/case-form-page.tsx"
import styles from "./components/inquiries.css?url"
import { LinkingForm } from "./components/linking-form.tsx"
import { dismissPerhaps, linkInquiries, restorePerhaps, unlinkInquiries } from "./linking.server.ts"
import { casePath, shortNumber } from "./paths.ts"
import { getVisibleInquiry } from "./queries.server.ts"
import { recordReading } from "./reading.server.ts"
import { listRelated } from "./related-query.server.ts"
import { linkingForm } from "./relating-forms.ts"
import { showCase } from "./shown-case.ts"

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }]
export const meta: MetaFunction<typeof loader> = titled((t) => t.inquiries.linking.title)

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  const { db, now, locale } = args.context
  const at = now()
  const inquiry = await getVisibleInquiry(db.read, viewer, args.params.number ?? "")
  await recordReading(db, { userId: viewer.id, now: at }, inquiry)
  const related = await listRelated(db.read, viewer, inquiry)
  const choices = await listChoices(db.read, viewer, inquiry, at)
  return {
    ...{ act: "linking" as const, number: inquiry.number, subject: inquiry.subject },
    choices: choices
      .filter(({ id }) => !related.some((row) => row.id === id))
      .map(showCase(at, await loadCalendar(db.read, at), locale)),
  }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  const { db, locale } = args.context
  const inquiry = await getVisibleInquiry(db.read, viewer, args.params.number ?? "")
  const { id, number } = inquiry
  const t = messages(locale)
  const say = t.inquiries.linking
  const asked = { schema: linkingForm(t), back: casePath(number) }
  return answerPanel(args, viewer, asked, async (input, { now }) => {
    const actor = { userId: viewer.id, now }
    const short = shortNumber(number)
    if (input.change === "dismiss") {
      const was = await dismissPerhaps(db, actor, id)
      return {
        say: say.notRelated(shortNumber(was ?? "")),
        undo: [
          ["change", "undismiss"],
          ["other", was ?? ""],
        ],
      }
    }
    const typed = input.change === "link" ? input.number || input.other : input.other
    const other = await findTypedCase(db.read, viewer, typed)
    if (!other) return { wrong: { number: [t.errors.codes["no-such-inquiry"]({})] } }
    if (other.id === id) return { wrong: { number: [t.inquiries.merging.same] } }
    const its = shortNumber(other.number)
    const undo = (change: "link" | "unlink"): [string, string][] => [
      ["change", change],
      ["other", other.number],
    ]
    if (input.change === "link") {
      await linkInquiries(db, actor, id, other.id)
      return { say: say.done(short, its), undo: undo("unlink") }
    }
    if (input.change === "unlink") {
      await unlinkInquiries(db, actor, id, other.id)
      return { say: say.removed(short, its), undo: undo("link") }
    }
    await restorePerhaps(db, actor, id, other.id)
    return { say: say.perhapsAgain(its) }
  })
}

export default function LinkingPage() {
  const data = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()?.lastResult
  const { linking } = useMessages().inquiries
  return (
    <CaseFormPage
      title={linking.title}
      inquiry={data}
      form={(onDone) => <LinkingForm data={data} lastResult={lastResult} onDone={onDone} />}
    />
  )
}
