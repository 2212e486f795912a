import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs } from "@remix-run/node"
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { loadCalendar } from "#app/deadlines/queries.server.ts"
import { DomainError, notFound } from "#app/errors.ts"
import { messages } from "#app/i18n/messages.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { answerPanel } from "#app/ui/panel-answer.server.ts"
import { titled } from "#app/ui/title.ts"
import { findTypedCase, listChoices } from "./choosing-case.server.ts"
import { CaseFormPage } from "./components/case-form-page.tsx"
import styles from "./components/inquiries.css?url"
import { MergingForm } from "./components/merging-form.tsx"
import { keptOf } from "./merged-case.ts"
import { mergeInquiries, separateInquiries } from "./merging.server.ts"
import { previewMerge } from "./merging-query.server.ts"
import { casePath, shortNumber } from "./paths.ts"
import { findVisibleInquiry, getVisibleInquiry } from "./queries.server.ts"
import { recordReading } from "./reading.server.ts"
import { mergingForm } from "./relating-forms.ts"
import { showCase } from "./shown-case.ts"

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }]
export const meta: MetaFunction<typeof loader> = titled((t) => t.inquiries.merging.title)

/** First which case (`with`, or `number` where it is typed), then what would happen; `keep` says which of the two stays. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  const { db, now, locale } = args.context
  const at = now()
  const inquiry = await getVisibleInquiry(db.read, viewer, args.params.number ?? "")
  await recordReading(db, { userId: viewer.id, now: at }, inquiry)
  const params = new URL(args.request.url).searchParams
  const typed = params.get("number")?.trim() || params.get("with")?.trim() || ""
  const { errors, inquiries } = messages(locale)
  const choices = await listChoices(db.read, viewer, inquiry, at)
  const shown = {
    ...{ act: "merging" as const, number: inquiry.number, subject: inquiry.subject, typed },
    choices: choices.map(showCase(at, await loadCalendar(db.read, at), locale)),
  }
  const other = typed === "" ? undefined : await findTypedCase(db.read, viewer, typed)
  if (!other || other.id === inquiry.id || inquiry.mergedIntoId !== null) {
    const wrong = other ? inquiries.merging.same : errors.codes["no-such-inquiry"]({})
    return { ...shown, wrong: typed === "" ? null : wrong, preview: null }
  }
  const kept = [inquiry, other].find(({ number }) => number === params.get("keep")) ?? keptOf(inquiry, other)
  const merged = kept.id === inquiry.id ? other : inquiry
  return { ...shown, wrong: null, preview: await previewMerge(db.read, kept, merged, locale) }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  const { db, locale } = args.context
  const inquiry = await getVisibleInquiry(db.read, viewer, args.params.number ?? "")
  const say = messages(locale).inquiries.merging
  const refusals = { "already-merged-case": "", "mail-underway": "", "merged-since": "", "not-merged": "" } as const
  const asked = { schema: mergingForm, back: casePath(inquiry.number), refusals }
  return answerPanel(args, viewer, asked, async (input, { now }) => {
    const actor = { userId: viewer.id, now }
    const merged = await getVisibleInquiry(db.read, viewer, input.merged)
    if (input.change === "undo") {
      // Both must be visible to whoever separates them, as to whoever merged them.
      if (merged.mergedIntoId === null) throw new DomainError("not-merged")
      const kept = await findVisibleInquiry(db.read, viewer, merged.mergedIntoId)
      if (!kept || (inquiry.id !== merged.id && inquiry.id !== kept.id)) throw notFound()
      await separateInquiries(db, actor, merged.id)
      return { say: say.separated(shortNumber(merged.number), shortNumber(kept.number)) }
    }
    const kept = await getVisibleInquiry(db.read, viewer, input.kept)
    if (inquiry.id !== merged.id && inquiry.id !== kept.id) throw notFound()
    await mergeInquiries(db, actor, { keptId: kept.id, mergedId: merged.id })
    return {
      say: say.done(shortNumber(merged.number), shortNumber(kept.number)),
      undo: [
        ["change", "undo"],
        ["merged", merged.number],
      ],
    }
  })
}

export default function MergingPage() {
  const data = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()?.lastResult
  const { merging } = useMessages().inquiries
  return (
    <CaseFormPage
      title={merging.title}
      inquiry={data}
      form={(onDone) => <MergingForm data={data} lastResult={lastResult} onDone={onDone} />}
    />
  )
}
