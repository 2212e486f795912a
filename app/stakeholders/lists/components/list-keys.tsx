import { useMessages } from "#app/i18n/use-messages.ts"
import { KeyList } from "#app/inquiries/components/queue-keys.tsx"
import type { KeyRow } from "#app/ui/keyboard-help.tsx"
import type { List } from "../columns.ts"

/** Every key of a list, for the help. */
export function useListKeyRows(list: List): KeyRow[] {
  const { inquiries, lists } = useMessages()
  const { keys } = inquiries
  return [
    [["j"], keys.down],
    [["k"], keys.up],
    [["o"], keys.open],
    [["x"], keys.select],
    [["a"], lists.keys.edit[list]],
    [["z"], keys.undo],
    [["/"], lists.keys.search],
    [["?"], keys.all],
  ]
}

/** The ones worth seeing all the time, at the foot of the menu. */
function ListKeys({ list }: { list: List }) {
  const { inquiries, lists } = useMessages()
  const { keys } = inquiries
  return (
    <KeyList
      rows={[
        [["j", "k"], keys.downUp],
        [["o"], keys.open],
        [["x"], keys.select],
        [["a"], lists.keys.edit[list]],
        [["/"], lists.keys.search],
        [["?"], keys.all],
      ]}
    />
  )
}

export const OrganisationKeys = () => <ListKeys list="organisations" />
export const PersonKeys = () => <ListKeys list="people" />
