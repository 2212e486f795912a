import { useMessages } from "#app/i18n/use-messages.ts"
import { KeyList } from "#app/inquiries/components/queue-keys.tsx"
import { KeyboardHelp } from "#app/ui/keyboard-help.tsx"

/** The ones worth seeing all the time, at the foot of the menu. */
export function CoverageKeys() {
  const { meetings, inquiries } = useMessages()
  const say = meetings.coverage.keys
  return (
    <KeyList
      rows={[
        [["←", "→", "↑", "↓"], say.move],
        [["↵"], say.open],
        [["f"], say.waive],
        [["?"], inquiries.keys.all],
      ]}
    />
  )
}

export function CoverageKeyHelp() {
  const say = useMessages().meetings.coverage.keys
  return (
    <KeyboardHelp
      rows={[
        [["←", "→", "↑", "↓"], say.move],
        [["Home", "End"], say.ends],
        [["↵"], say.open],
        [["f"], say.waive],
      ]}
    />
  )
}
