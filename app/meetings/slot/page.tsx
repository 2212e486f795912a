import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs } from "@remix-run/node"
import { Link, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { messages } from "#app/i18n/messages.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { idIn } from "#app/mail/message-access.server.ts"
import styles from "#app/meetings/components/meetings.css?url"
import { SlotFactsPanel } from "#app/meetings/components/slot-facts-panel.tsx"
import { DeliverPanel, WaivePanel } from "#app/meetings/components/slot-forms.tsx"
import { newMeetingPath, slotInCoverage } from "#app/meetings/paths.ts"
import { isDone, isWanting } from "#app/meetings/slot-state.ts"
import { deliverSlot, undeliverSlot, unwaiveSlot, waiveSlot } from "#app/meetings/waiving.server.ts"
import { PageHead } from "#app/ui/page-head.tsx"
import { answerPanel } from "#app/ui/panel-answer.server.ts"
import { titled } from "#app/ui/title.ts"
import { slotForm } from "./forms.ts"
import { getSlotView } from "./slot-query.server.ts"

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }]
export const meta: MetaFunction<typeof loader> = titled((t) => t.meetings.title)

export async function loader(args: LoaderFunctionArgs) {
  requireViewer(args, "stakeholders:work")
  const { db, now } = args.context
  return { slot: await getSlotView(db.read, idIn(args.params), now()) }
}

/** What is said of a slot leads back to its cell. */
export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "stakeholders:work")
  const { db, locale, now } = args.context
  const slot = await getSlotView(db.read, idIn(args.params), now())
  const { id } = slot
  const t = messages(locale)
  const back = slotInCoverage(slot)
  const refusals = { "slot-filled": "because", "slot-waived": "on", "day-to-come": "on" } as const
  return answerPanel(args, viewer, { schema: slotForm(t, locale), back, refusals }, async (input, { now }) => {
    const actor = { userId: viewer.id, now }
    if (input.change === "waive") await waiveSlot(db, actor, id, input.because)
    if (input.change === "unwaive") await unwaiveSlot(db, actor, id)
    if (input.change === "deliver") await deliverSlot(db, actor, id, input)
    if (input.change === "undeliver") await undeliverSlot(db, actor, id)
    return { say: "", to: back }
  })
}

export default function SlotPage() {
  const { slot } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()?.lastResult
  const t = useMessages()
  const locale = useLocale()
  const say = t.meetings.slot
  const name = slot.rule.name[locale]
  const deliverable = slot.rule.kind === "deliverable"
  return (
    <>
      <PageHead
        title={say.title(name, slot.organisation?.name ?? t.meetings.ourselves)}
        up={{ to: slotInCoverage(slot), name: `${name} ${slot.year}` }}
      >
        {!deliverable && isWanting(slot.state) && !slot.meeting && (
          <Link className="button primary" to={newMeetingPath(slot.id)}>
            {say.plan}
          </Link>
        )}
      </PageHead>
      <div className="split">
        <div className="main stack wide-gap">
          <SlotFactsPanel slot={slot} />
        </div>
        <aside className="stack wide-gap" aria-label={t.meetings.coverage.rule}>
          {deliverable && !slot.waived && !slot.owedFor && <DeliverPanel slot={slot} lastResult={lastResult} />}
          {!isDone(slot.state) && <WaivePanel slot={slot} lastResult={lastResult} />}
        </aside>
      </div>
    </>
  )
}
