import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs } from "@remix-run/node"
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { pickedMoments } from "#app/deadlines/moment-check.ts"
import { loadCalendar } from "#app/deadlines/queries.server.ts"
import { dayAndClock } from "#app/i18n/dates.ts"
import { messages } from "#app/i18n/messages.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { readDeadlineForm } from "#app/inquiries/deadline-form.ts"
import { findDeadline } from "#app/inquiries/deadlines.server.ts"
import { extendInquiry, withdrawExtension } from "#app/inquiries/extending.server.ts"
import { lawsMoment } from "#app/inquiries/laws-moment.ts"
import { shortNumber } from "#app/inquiries/paths.ts"
import { getVisibleInquiry } from "#app/inquiries/queries.server.ts"
import { FormPage } from "#app/stakeholders/components/form-page.tsx"
import { answerPanel } from "#app/ui/panel-answer.server.ts"
import { titled } from "#app/ui/title.ts"
import styles from "../overview.css?url"
import { newDateForm } from "./forms.ts"
import { withDate } from "./letter.ts"
import { proposeLetter } from "./letter-query.server.ts"
import { loadReviewed } from "./loading.server.ts"
import { NewDateForm } from "./new-date-form.tsx"
import { overviewPath } from "./paths.ts"

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }]
export const meta: MetaFunction<typeof loader> = titled((t) => t.overview.acts["new-date"])

/** What is being written stays as it was begun. */
export const shouldRevalidate = () => false

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args, "overview:see")
  const { db, locale } = args.context
  const { inquiry, one, calendar, now, shown } = await loadReviewed(args, viewer)
  const statutory = await findDeadline(db.read, inquiry.id, "statutory")
  const law = statutory?.metAt === null ? lawsMoment([statutory]) : null
  return {
    act: "new-date" as const,
    ...{ shown, law: law === null ? null : dayAndClock(law, locale) },
    letter: await proposeLetter(db.read, viewer, one, inquiry.unitId, now),
    reason:
      one.status === "waiting"
        ? messages(locale).overview.waitsOn(messages(locale).terms.waiting[one.waitingReason ?? "other"])
        : "",
    picks: pickedMoments(now, calendar, null).map(({ pick, at }) => ({ pick, at: dayAndClock(at, locale) })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "overview:see")
  const { db, locale } = args.context
  const inquiry = await getVisibleInquiry(db.read, viewer, args.params.number ?? "")
  const t = messages(locale)
  const say = t.overview.done
  const number = shortNumber(inquiry.number)
  const refusals = {
    "inquiry-is-closed": "reason",
    "no-recipient": "letter",
    "already-sent": "change",
    "not-overruled": "change",
  } as const
  return answerPanel(args, viewer, { schema: newDateForm(t), back: overviewPath, refusals }, async (input, { now }) => {
    const actor = { userId: viewer.id, now }
    if (input.change === "undo") {
      await withdrawExtension(db, actor, inquiry.id)
      return { say: say.extensionWithdrawn(number) }
    }
    const calendar = await loadCalendar(db.read, now)
    const read = readDeadlineForm({ kind: "reply", ...input }, { now, calendar, law: null, locale })
    if ("code" in read)
      return { wrong: Object.fromEntries(Object.entries(read.fields).map(([name, words]) => [name, words ?? []])) }
    const letter = input.letter === "" ? null : withDate(input.letter, read.at)
    const { outboxId } = await extendInquiry(args.context, actor, inquiry.id, { ...read, letter })
    return {
      say: say.extended(number, dayAndClock(read.at, locale), outboxId !== null),
      undo: [["change", "undo"]],
    }
  })
}

export default function NewDatePage() {
  const data = useLoaderData<typeof loader>()
  const { overview } = useMessages()
  const { shown } = data
  return (
    <FormPage
      title={overview.acts["new-date"]}
      up={{ to: overviewPath, name: overview.title }}
      words={overview.about(shown.number, shown.subject)}
    >
      <NewDateForm data={data} lastResult={useActionData<typeof action>()?.lastResult} />
    </FormPage>
  )
}
