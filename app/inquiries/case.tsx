import { type ActionFunctionArgs, data, type LinksFunction, type LoaderFunctionArgs, redirect } from "@remix-run/node"
import { type MetaFunction, useActionData, useLoaderData, useSearchParams } from "@remix-run/react"
import { useState } from "react"
import { CaseApprovals } from "#app/approvals/components/case-approvals.tsx"
import { loadCaseApprovals } from "#app/approvals/queries.server.ts"
import { requireViewer } from "#app/auth/guard.server.ts"
import { Hatch } from "#app/deadlines/fristlinje.tsx"
import { loadCalendar } from "#app/deadlines/queries.server.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { KindPanel } from "#app/kinds/components/kind-panel.tsx"
import { findKindView } from "#app/kinds/queries.server.ts"
import { asksForStaff } from "#app/kinds/staff-first.server.ts"
import { guessLanguage } from "#app/lib/language.ts"
import { listMentionable, listPeople } from "#app/mentions/queries.server.ts"
import { OthersHere } from "#app/presence/others-here.tsx"
import { TaskPanel } from "#app/tasks/components/task-panel.tsx"
import { listTasks } from "#app/tasks/queries.server.ts"
import { rankTemplates } from "#app/templates/choice.ts"
import { fillForCase } from "#app/templates/filling.server.ts"
import { listChoices } from "#app/templates/queries.server.ts"
import type { PageHandle } from "#app/ui/page-handle.ts"
import { titled } from "#app/ui/title.ts"
import { cprStateOf, maskTimeline } from "./case-cpr.ts"
import { shownDeadline } from "./case-deadline.ts"
import { Acting, useAct } from "./components/act.tsx"
import { type CaseAct, CaseDialog } from "./components/case-dialog.tsx"
import { CaseHead } from "./components/case-head.tsx"
import { CaseKeyHelp, CaseKeys } from "./components/case-keys.tsx"
import { CaseNotices } from "./components/case-notices.tsx"
import { ClassificationPanel } from "./components/classification-panel.tsx"
import { Composer } from "./components/composer.tsx"
import { DeadlinePanel } from "./components/deadline-panel.tsx"
import styles from "./components/inquiries.css?url"
import { JournalPanel } from "./components/journal-panel.tsx"
import { NoteForm } from "./components/note-form.tsx"
import { RelatedPanel } from "./components/related-panel.tsx"
import { SenderPanel } from "./components/sender-panel.tsx"
import { Timeline } from "./components/timeline.tsx"
import { useCaseKeys } from "./components/use-case-keys.ts"
import { contactWith, taskOf } from "./contact-start.ts"
import { changeDeadline } from "./deadline-change.server.ts"
import { isOpen } from "./inquiry.ts"
import { casePath } from "./paths.ts"
import { findNeighbours, getCase, getVisibleInquiry, listUnits } from "./queries.server.ts"
import { queueSearch, readQueueFilter } from "./queue-filter.ts"
import { quotesByMail } from "./quoted-mails.ts"
import { recordCprShown, recordReading } from "./reading.server.ts"
import { listRelated } from "./related-query.server.ts"
import { rowDue } from "./row-due.ts"
import { settableDeadline } from "./settable-deadline.ts"
import { showCase } from "./shown-case.ts"
import type { MailEntry, ReplyEntry } from "./views.ts"

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }]
export const meta: MetaFunction<typeof loader> = (args) => {
  const inquiry = args.data?.inquiry
  return inquiry ? [{ title: `${inquiry.number} ${inquiry.subject} · Rettidig` }] : unnamed(args)
}
const unnamed = titled((t) => t.inquiries.title)
export const handle: PageHandle = {
  Keys: CaseKeys,
  KeyHelp: CaseKeyHelp,
  contactWith: (data) => contactWith(data as Awaited<ReturnType<typeof loader>> | undefined),
}

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  const { db, now, locale } = args.context
  const at = now()
  const params = new URL(args.request.url).searchParams
  const filter = readQueueFilter(params)
  const inquiry = await getCase(db.read, viewer, args.params.number ?? "")
  await recordReading(db, { userId: viewer.id, now: at }, inquiry)
  const cpr = cprStateOf(inquiry.timeline, params)
  if (cpr === "shown") await recordCprShown(db, { userId: viewer.id, now: at }, inquiry.id)
  const calendar = await loadCalendar(db.read, at)
  const template = Number(params.get("template"))
  const written = inquiry.timeline.findLast((entry) => entry.kind === "mail" && !entry.automatic)
  const language = guessLanguage(written?.kind === "mail" ? written.fresh : "")
  const people = await listPeople(db.read)
  const settledAt = inquiry.closedAt ?? inquiry.answeredAt
  return {
    inquiry: cpr === "masked" ? { ...inquiry, timeline: maskTimeline(inquiry.timeline) } : inquiry,
    now: at,
    viewerId: viewer.id,
    due: rowDue({ ...inquiry, settledAt }, at, calendar, locale),
    deadline: shownDeadline(inquiry, at, calendar, locale),
    settable: settableDeadline(inquiry, at, calendar, locale),
    filter,
    neighbours: await findNeighbours(db.read, viewer, filter, inquiry, at),
    colleagues: people.map(({ id, name, initials, unitId }) => ({ id, name, initials, unitId })),
    units: await listUnits(db.read),
    related: (await listRelated(db.read, viewer, inquiry)).map((row) => ({
      ...showCase(at, calendar, locale)(row),
      relation: row.relation,
    })),
    templates: rankTemplates(await listChoices(db.read), { ...inquiry, language }),
    // Chosen in a browser without JavaScript.
    filled: template > 0 ? await fillForCase(db.read, viewer, inquiry.id, template, at) : null,
    kind: await findKindView(db.read, inquiry, { now: at, calendar, locale, language }),
    asksForStaff: await asksForStaff(db.read, inquiry),
    approvals: await loadCaseApprovals(db.read, viewer, inquiry, at, people),
    cpr,
    mentionable: await listMentionable(db.read, viewer, inquiry, people),
    tasks: await listTasks(db.read, viewer, { inquiryId: inquiry.id }, at),
  }
}

/**
 * Another deadline, from a browser without JavaScript: what was wrong stands beside what was typed. All other changes,
 * and this one in the background, have a route of their own.
 */
export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  const inquiry = await getVisibleInquiry(args.context.db.read, viewer, args.params.number ?? "")
  const { outcome, status, typed } = await changeDeadline(args.context, viewer, inquiry, await args.request.formData())
  return outcome.ok ? redirect(casePath(inquiry.number), 303) : data({ outcome, typed }, { status })
}

export default function CasePage() {
  const { inquiry } = useLoaderData<typeof loader>()
  return (
    // A new case is a new page: what was written on the last one stays with it.
    <Acting key={inquiry.number} inquiry={inquiry.number}>
      <Case />
    </Acting>
  )
}

function Case() {
  const data = useLoaderData<typeof loader>()
  const { inquiry, now, viewerId, due, deadline, settable, filter, neighbours, colleagues, units, tasks, ...beside } =
    data
  const { inquiries } = useMessages()
  const [params] = useSearchParams()
  const search = queueSearch(filter)
  const act = useAct()
  const [opened, setOpened] = useState<CaseAct | null>(null)
  useCaseKeys(inquiry, neighbours, search, act, setOpened)

  const { timeline, drafts, status, need, proposal } = inquiry
  const refused = useActionData<typeof action>()
  const mails = timeline.filter((entry): entry is MailEntry => entry.kind === "mail")
  const lastMail = mails.at(-1)
  const unread = lastMail ? `mail-${lastMail.id}` : null
  const again = timeline.find(
    (entry): entry is ReplyEntry => entry.kind === "reply" && String(entry.id) === params.get("again"),
  )
  const draft = again ? { text: again.text, at: again.at, templateVersionId: null, beside: null } : drafts.reply
  return (
    <>
      <Hatch />
      <CaseHead {...{ inquiry, due, neighbours, search, colleagues, viewerId }} onAct={setOpened} />
      {opened && <CaseDialog number={inquiry.number} act={opened} onClose={() => setOpened(null)} />}
      <OthersHere others={act.others} />
      <CaseNotices inquiry={inquiry} cpr={beside.cpr} now={now} onAct={setOpened} />
      <div className="split">
        {!inquiry.merged && <DeadlinePanel {...{ inquiry, deadline, settable }} refused={refused ?? null} />}
        <div className="main stack">
          <Timeline entries={timeline} quotes={quotesByMail(mails, need.quote, proposal)} now={now} />
          <CaseApprovals approvals={beside.approvals} {...{ inquiry, now, unread }}>
            {(isOpen(status) || status === "answered") && (
              <Composer
                key={again?.id}
                inquiry={inquiry}
                kept={draft}
                again={again ?? null}
                templates={beside.templates}
                filled={beside.filled}
                asksForStaff={beside.asksForStaff}
                approvals={beside.approvals}
                unread={unread}
              />
            )}
          </CaseApprovals>
          {!inquiry.merged && <NoteForm inquiry={inquiry} people={beside.mentionable} />}
        </div>
        <aside className="stack wide-gap" aria-label={inquiries.case.about}>
          <SenderPanel sender={inquiry.sender} now={now} />
          {/* Of one that leads to another, all else is said there; what was filled in on it, here. */}
          {!inquiry.merged && (
            <>
              <RelatedPanel number={inquiry.number} related={beside.related} onAct={setOpened} />
              <ClassificationPanel inquiry={inquiry} units={units} now={now} />
            </>
          )}
          {beside.kind && <KindPanel number={inquiry.number} kind={beside.kind} now={now} />}
          {!inquiry.merged && (
            <>
              <JournalPanel inquiry={inquiry} />
              <TaskPanel {...{ tasks, of: taskOf(inquiry), colleagues, viewerId, now }} />
            </>
          )}
        </aside>
      </div>
    </>
  )
}
