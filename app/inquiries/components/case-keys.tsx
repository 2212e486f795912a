import { useMessages } from "#app/i18n/use-messages.ts"
import { KeyboardHelp, type KeyRow } from "#app/ui/keyboard-help.tsx"
import { KeyList } from "./queue-keys.tsx"

/** Every key of the case. */
export function CaseKeyHelp() {
  const { keys } = useMessages().inquiries
  const rows: KeyRow[] = [
    [["r"], keys.reply],
    [["t"], keys.template],
    [["Ctrl ↵"], keys.send],
    [["n"], keys.note],
    [["a"], keys.assign],
    [["g"], keys.accept],
    [["d"], keys.deadline],
    [["b"], keys.useProposal],
    [["f"], keys.forward],
    [["e"], keys.close],
    [["z"], keys.undo],
    [["j"], keys.next],
    [["k"], keys.previous],
    [["u"], keys.back],
  ]
  return <KeyboardHelp rows={rows} />
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
