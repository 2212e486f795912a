import { useMessages } from "#app/i18n/use-messages.ts"
import { KeyList } from "#app/inquiries/components/queue-keys.tsx"
import type { KeyRow } from "#app/ui/keyboard-help.tsx"

/** Every key of the page, for the help. */
export function useDuplicateKeyRows(): KeyRow[] {
  const { keys } = useMessages().duplicates
  return [
    [["j"], keys.down],
    [["k"], keys.up],
    [["m"], keys.merge],
    [["n"], keys.distinct],
    [["s"], keys.swap],
    [["z"], keys.undo],
    [["?"], keys.all],
  ]
}

/** The ones worth seeing all the time. */
export function DuplicateKeys() {
  const { keys } = useMessages().duplicates
  return (
    <KeyList
      rows={[
        [["j", "k"], keys.downUp],
        [["m"], keys.merge],
        [["n"], keys.distinct],
        [["s"], keys.swap],
        [["?"], keys.all],
      ]}
    />
  )
}
