import { useMessages } from "#app/i18n/use-messages.ts"
import { KeyboardHelp, type KeyRow } from "#app/ui/keyboard-help.tsx"

/** Every key of the queue. */
export function QueueKeyHelp() {
  const { keys } = useMessages().inquiries
  const rows: KeyRow[] = [
    [["j"], keys.down],
    [["k"], keys.up],
    [["o"], keys.open],
    [["x"], keys.select],
    [["a"], keys.assign],
    [["e"], keys.close],
    [["r"], keys.reply],
    [["n"], keys.note],
    [["g"], keys.accept],
    [["z"], keys.undo],
    [["/"], keys.search],
  ]
  return <KeyboardHelp rows={rows} />
}

/** The ones worth seeing all the time, at the foot of the menu. */
export function QueueKeys() {
  const { keys } = useMessages().inquiries
  return (
    <KeyList
      rows={[
        [["j", "k"], keys.downUp],
        [["o"], keys.open],
        [["a"], keys.assign],
        [["r"], keys.reply],
        [["n"], keys.note],
        [["e"], keys.close],
        [["x"], keys.select],
        [["?"], keys.all],
      ]}
    />
  )
}

export function KeyList({ rows }: { rows: KeyRow[] }) {
  return (
    <>
      {rows.map(([keys, what]) => (
        <span key={what}>
          {keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}{" "}
          {what}
        </span>
      ))}
    </>
  )
}
