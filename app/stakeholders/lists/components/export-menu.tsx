import { useMessages } from "#app/i18n/use-messages.ts"
import { Menu } from "#app/inquiries/components/menu.tsx"
import type { ListFilter } from "../filter.ts"
import { exportPath } from "../paths.ts"
import { CopyAddresses } from "./copy-addresses.tsx"

/** Exactly what the view shows, as a file; and its mail addresses, which make the view a segment. */
export function ExportMenu({ filter }: { filter: ListFilter }) {
  const { lists } = useMessages()
  return (
    <Menu label={lists.export.title} look="chip" end>
      <ul>
        {(["csv", "xlsx", "mailing"] as const).map((format) => (
          <li key={format}>
            <a href={exportPath(filter, format)} download>
              {lists.export[format]}
            </a>
          </li>
        ))}
        <li>
          <CopyAddresses filter={filter} />
        </li>
      </ul>
    </Menu>
  )
}
