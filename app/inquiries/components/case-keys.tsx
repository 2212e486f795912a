import { useMessages } from "#app/i18n/use-messages.ts"
import type { KeyRow } from "#app/ui/keyboard-help.tsx"
import { KeyList } from "./queue-keys.tsx"

/** Every key of the case, for the help. */
export function useCaseKeyRows(): KeyRow[] {
  const { keys } = useMessages().inquiries
  return [
    [["r"], keys.reply],
    [["Ctrl ↵"], keys.send],
    [["n"], keys.note],
    [["a"], keys.assign],
    [["g"], keys.accept],
    [["d"], keys.deadline],
    [["b"], keys.useProposal],
    [["e"], keys.close],
    [["z"], keys.undo],
    [["j"], keys.next],
    [["k"], keys.previous],
    [["u"], keys.back],
    [["?"], keys.all],
  ]
}

export function CaseKeys() {
  const { keys } = useMessages().inquiries
  return (
    <KeyList
      rows={[
        [["r"], keys.reply],
        [["n"], keys.note],
        [["a"], keys.assign],
        [["e"], keys.close],
        [["j"], keys.next],
        [["?"], keys.all],
      ]}
    />
  )
}
