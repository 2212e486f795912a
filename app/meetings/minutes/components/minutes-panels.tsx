import type { MinutesView } from "#app/meetings/minutes/minutes-query.server.ts"
import { ActionsPanel } from "./actions-panel.tsx"
import { AgendaPanel } from "./agenda-panel.tsx"
import { ApprovalPanel } from "./approval-panel.tsx"
import { DecisionsPanel } from "./decisions-panel.tsx"

/** From the agenda to approved minutes, on the meeting's page. */
export function MinutesPanels({ view, now }: { view: MinutesView; now: number }) {
  const { status } = view.meeting
  const open = status !== "minutes-approved" && status !== "cancelled"
  return (
    <>
      <AgendaPanel {...{ view, now }} />
      <DecisionsPanel {...{ view, open }} />
      <ActionsPanel {...{ view, now, open }} />
      <ApprovalPanel view={view} />
    </>
  )
}
