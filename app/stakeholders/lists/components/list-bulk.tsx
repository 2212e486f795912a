import { useMessages } from "#app/i18n/use-messages.ts"
import type { List } from "../columns.ts"
import { type ListFilter, listSearch } from "../filter.ts"
import { bulkPath } from "../paths.ts"
import { CopyAddresses } from "./copy-addresses.tsx"
import { OrganisationEdits, type OrganisationEditsProps } from "./organisation-edits.tsx"
import { PersonEdits } from "./person-edits.tsx"

type Props = OrganisationEditsProps & { filter: ListFilter; selected: number; total: number }

/** The menu that is most used, by the list: the key `a` opens it. */
export const bulkMenus: Record<List, string> = { organisations: "bulk-owner", people: "bulk-language" }

/** What can be done with the ticked ones, or with all that the view shows. The stylesheet hides it while none is ticked. */
export function ListBulk({ filter, selected, total, ...choices }: Props) {
  const { bulk } = useMessages().lists
  const id = bulkMenus[filter.list]
  return (
    <form id="bulk" className="bulk" method="post" action={bulkPath} aria-label={bulk.label}>
      <input type="hidden" name="list" value={filter.list} />
      <span role="status">{selected > 0 && bulk.selected(selected)}</span>
      {total > selected && (
        <label className="check">
          <input type="checkbox" name="all" value={listSearch(filter)} autoComplete="off" />
          {bulk.all(total)}
        </label>
      )}
      {filter.list === "people" ? <PersonEdits id={id} /> : <OrganisationEdits id={id} {...choices} />}
      <CopyAddresses filter={filter} ticked className="button" />
    </form>
  )
}
