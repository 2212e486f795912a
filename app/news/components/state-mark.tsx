import { useMessages } from "#app/i18n/use-messages.ts"
import type { NewsState } from "../item.ts"

const looks: Record<NewsState, string> = {
  draft: "wait",
  sending: "soon",
  sent: "done",
  stopped: "late",
  discarded: "waived",
}

export function StateMark({ state }: { state: NewsState }) {
  const { states } = useMessages().news
  return (
    <span className="due" data-state={looks[state]}>
      <b>{states[state]}</b>
    </span>
  )
}
