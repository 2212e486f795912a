import { useMessages } from "#app/i18n/use-messages.ts"
import { KeyList } from "#app/inquiries/components/queue-keys.tsx"
import { KeyboardHelp, type KeyRow } from "#app/ui/keyboard-help.tsx"

/** The keys of My day, at the foot of the menu. */
export function MyDayKeys() {
  const { tasks, inquiries } = useMessages()
  return (
    <KeyList
      rows={[
        [["j", "k"], tasks.keys.next],
        [["d"], tasks.keys.done],
        [["z"], tasks.keys.undo],
        [["?"], inquiries.keys.all],
      ]}
    />
  )
}

export function MyDayKeyHelp() {
  const { tasks } = useMessages()
  const rows: KeyRow[] = [
    [["j", "k"], tasks.keys.next],
    [["d"], tasks.keys.done],
    [["z"], tasks.keys.undo],
  ]
  return <KeyboardHelp rows={rows} />
}
