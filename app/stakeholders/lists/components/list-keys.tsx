import { useMessages } from "#app/i18n/use-messages.ts"
import { KeyList } from "#app/inquiries/components/queue-keys.tsx"
import type { KeyRow } from "#app/ui/keyboard-help.tsx"

/** Every key of a list, for the help. */
export function useListKeyRows(): KeyRow[] {
  const { inquiries, lists } = useMessages()
  const { keys } = inquiries
  return [
    [["j"], keys.down],
    [["k"], keys.up],
    [["o"], keys.open],
    [["x"], keys.select],
    [["a"], lists.keys.owner],
    [["z"], keys.undo],
    [["/"], lists.keys.search],
    [["?"], keys.all],
  ]
}

/** The ones worth seeing all the time, at the foot of the menu. */
export function ListKeys() {
  const { inquiries, lists } = useMessages()
  const { keys } = inquiries
  return (
    <KeyList
      rows={[
        [["j", "k"], keys.downUp],
        [["o"], keys.open],
        [["x"], keys.select],
        [["a"], lists.keys.owner],
        [["/"], lists.keys.search],
        [["?"], keys.all],
      ]}
    />
  )
}
