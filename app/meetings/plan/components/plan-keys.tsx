import { useMessages } from "#app/i18n/use-messages.ts"
import { KeyList } from "#app/inquiries/components/queue-keys.tsx"
import { KeyboardHelp } from "#app/ui/keyboard-help.tsx"

type Rows = [keys: string[], words: string][]

function useRows(): Rows {
  const say = useMessages().meetingPlan.keys
  return [
    [["←", "→", "↑", "↓"], say.move],
    [["↵"], say.open],
    [["l"], say.lock],
    [["f"], say.again],
  ]
}

/** The ones worth seeing all the time, at the foot of the menu. */
export function PlanKeys() {
  const { inquiries } = useMessages()
  return <KeyList rows={[...useRows(), [["?"], inquiries.keys.all]]} />
}

export function PlanKeyHelp() {
  return <KeyboardHelp rows={useRows()} />
}
