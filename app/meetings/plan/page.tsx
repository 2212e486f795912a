import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs } from "@remix-run/node"
import { Form, type MetaFunction, redirect, useActionData, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { dayOf, instantOf } from "#app/deadlines/zone.ts"
import { notFound } from "#app/errors.ts"
import { dayAndClock } from "#app/i18n/dates.ts"
import { messages } from "#app/i18n/messages.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { listColleagues } from "#app/inquiries/queries.server.ts"
import styles from "#app/meetings/components/meetings.css?url"
import { planPath } from "#app/meetings/paths.ts"
import { Submit } from "#app/ui/form.tsx"
import { Notice } from "#app/ui/notice.tsx"
import type { PageHandle } from "#app/ui/page-handle.ts"
import { PageHead } from "#app/ui/page-head.tsx"
import { answerPanel } from "#app/ui/panel-answer.server.ts"
import type { PanelDone } from "#app/ui/panel-answer.ts"
import { titled } from "#app/ui/title.ts"
import { bookPlan } from "./booking.server.ts"
import { EntryPanel } from "./components/entry-panel.tsx"
import { PlanEmpty } from "./components/plan-empty.tsx"
import { PlanKeyHelp, PlanKeys } from "./components/plan-keys.tsx"
import { PlanPanels } from "./components/plan-panels.tsx"
import { PlanWeeks } from "./components/plan-weeks.tsx"
import { RulesPanel } from "./components/rules-panel.tsx"
import { changeEntry, type EntryChange } from "./entries.server.ts"
import { planForm } from "./forms.ts"
import { loadPlan, nextToPlan } from "./plan-query.server.ts"
import { proposePlan } from "./proposing.server.ts"
import { type EntryRow, getEntry, type PlanKey } from "./rows.server.ts"

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }]
export const meta: MetaFunction<typeof loader> = titled((t) => t.meetingPlan.title)
export const handle: PageHandle = { Keys: PlanKeys, KeyHelp: PlanKeyHelp }

/** Which period the address names, and which of its meetings; null where it names none. */
function readKey(url: string): { key: PlanKey | null; ruleId: number | null; entryId: number | null } {
  const params = new URL(url).searchParams
  const number = (name: string) => (/^\d{1,9}$/.test(params.get(name) ?? "") ? Number(params.get(name)) : null)
  const [ruleId, year, part] = [number("rule"), number("year"), number("part")]
  const key = ruleId && year && part ? { obligationId: ruleId, year, part } : null
  return { key, ruleId, entryId: number("entry") }
}

export async function loader(args: LoaderFunctionArgs) {
  requireViewer(args, "stakeholders:work")
  const { db, now } = args.context
  const { key, ruleId, entryId } = readKey(args.request.url)
  if (!key) {
    const next = await nextToPlan(db.read, ruleId, now())
    throw redirect(next ? planPath(next) : "/meetings")
  }
  const view = await loadPlan(db.read, key, now())
  return { view, entry: view.entries.find(({ id }) => id === entryId) ?? null }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "stakeholders:work")
  const { db, locale } = args.context
  const { key } = readKey(args.request.url)
  if (!key) throw notFound()
  const t = messages(locale)
  const say = t.meetingPlan.said
  const back = planPath(key)
  const panel = {
    schema: planForm(t, locale),
    back,
    refusals: { "plan-clashes": "", "meeting-past": "", "no-mailbox": "" },
  } as const
  return answerPanel(
    args,
    viewer,
    panel,
    async (input, actor): Promise<PanelDone | { wrong: Record<string, string[]> }> => {
      if (input.change === "propose") {
        await proposePlan(db, actor, key)
        return { say: "", to: back }
      }
      if (input.change === "settings") {
        const { change: _, ...settings } = input
        await proposePlan(db, actor, key, settings)
        return { say: "", to: back }
      }
      if (input.change === "book") {
        await bookPlan(args.context, actor, key, (type, party) =>
          t.meetingPlan.meetingTitle(t.meetings.types[type], party),
        )
        return { say: "", to: `/meetings?rule=${key.obligationId}&year=${key.year}` }
      }
      const { party } = await getEntry(db.read, input.entry)
      if ("ownerId" in input && !(await listColleagues(db.read)).some(({ id }) => id === (input.ownerId ?? id)))
        return { wrong: { ownerId: [t.errors.required] } }
      const was = await changeEntry(db, actor, input.entry, changeOf(input))
      const said = {
        move: () => say.moved(party, input.change === "move" ? dayAndClock(startOf(input), locale) : ""),
        ...{ lock: () => say.locked(party), unlock: () => say.unlocked(party), remove: () => say.removed(party) },
        ...{ return: () => say.returned(party), restore: () => say.restored(party) },
      }
      return { say: said[input.change](), undo: input.change === "restore" ? undefined : fieldsOf(was) }
    },
  )
}

type Move = { date: string; at: number }
const startOf = ({ date, at }: Move) => instantOf(dayOf(date), at)

type Input =
  | (Move & { change: "move"; ownerId?: number })
  | { change: "lock" | "unlock" | "remove" | "return" }
  | { change: "restore"; startAt?: number; ownerId: number; locked: boolean; removed: boolean }

function changeOf(input: Input): EntryChange {
  if (input.change === "move") return { change: "move", startAt: startOf(input), ...ownerOf(input) }
  if (input.change !== "restore") return { change: input.change }
  const { change, startAt, ownerId, locked, removed } = input
  return { change, startAt: startAt ?? null, ownerId, locked, removed }
}

const ownerOf = ({ ownerId }: { ownerId?: number }) => (ownerId === undefined ? {} : { ownerId })

/** What is posted to have it stand as it did. */
const fieldsOf = ({ id, startAt, ownerId, locked, removed }: EntryRow): [string, string][] => [
  ["change", "restore"],
  ["entry", String(id)],
  ["ownerId", String(ownerId)],
  ...(startAt === null ? [] : [["startAt", String(startAt)] as [string, string]]),
  ...(locked ? [["locked", "on"] as [string, string]] : []),
  ...(removed ? [["removed", "on"] as [string, string]] : []),
]

/** A period planned at once: proposed, moved and locked by hand, then booked (look/plan.html). */
export default function PlanPage() {
  const { view, entry } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()?.lastResult?.error?.[""]
  const t = useMessages()
  const locale = useLocale()
  const say = t.meetingPlan
  const { key, rule, entries, planned, open, settings } = view
  const placed = entries.filter(({ startAt }) => startAt !== null)
  const stopped = entries.filter(({ stoppedBy }) => stoppedBy !== null)
  const period = t.meetings.part(rule.period, key.part, 1, 1)
  const words = [
    say.state(placed.length, open),
    say.unplaced(stopped.length),
    say.locked(entries.filter(({ locked }) => locked).length),
  ]
  return (
    <>
      <PageHead
        title={say.planPeriod(period, key.year)}
        words={planned ? words.filter(Boolean).join(" ") : rule.name[locale]}
        up={{ to: `/meetings?rule=${rule.id}&year=${key.year}`, name: t.meetings.title }}
      >
        {planned && open > 0 && (
          <>
            {placed.length > 0 && (
              <Form method="post" action={planPath(key)}>
                <Submit kind="primary" name="change" value="book">
                  {say.book(placed.length)}
                </Submit>
              </Form>
            )}
            <Form method="post" action={planPath(key)} id="propose">
              <Submit name="change" value="propose">
                {say.again} <kbd>f</kbd>
              </Submit>
            </Form>
          </>
        )}
      </PageHead>
      {refused && <Notice state="late">{refused[0]}</Notice>}
      {planned && open > 0 ? (
        <>
          <div className="notice" data-state="proposed">
            <p>
              <b>{say.isProposal}</b> {say.nobodyInvited}{" "}
              <span className="only-wide">
                {say.lockKey.before} <kbd>l</kbd> {say.lockKey.after}
              </span>
            </p>
            <p className="muted">{say.lead(settings.leadDays)}</p>
          </div>
          <div className="split narrow-aside top-gap">
            <section className="first stack wide-gap" aria-label={say.title}>
              {entry && <EntryPanel key={`${entry.id} ${entry.startAt}`} entry={entry} view={view} />}
              <PlanPanels view={view} />
              <RulesPanel view={view} />
            </section>
            <PlanWeeks view={view} chosen={entry?.id ?? null} />
          </div>
        </>
      ) : (
        <PlanEmpty view={view} />
      )}
    </>
  )
}
