import { useMessages } from "#app/i18n/use-messages.ts"
import { Menu } from "#app/inquiries/components/menu.tsx"
import { Pick } from "#app/inquiries/components/pick.tsx"
import { targetGroupKeys } from "#app/target-groups/target-groups.ts"
import { type ListFilter, listSearch } from "../filter.ts"
import { CopyAddresses } from "./copy-addresses.tsx"

type Props = {
  filter: ListFilter
  selected: number
  total: number
  owners: { id: number; name: string }[]
  towns: { code: string; name: string }[]
  viewerId: number
}

export const bulkOwnerMenu = "bulk-owner"

/** What can be done with the ticked ones, or with all that the view shows. The stylesheet hides it while none is ticked. */
export function ListBulk({ filter, selected, total, owners, towns, viewerId }: Props) {
  const { lists, terms } = useMessages()
  const { bulk } = lists
  return (
    <form id="bulk" className="bulk" method="post" action="/stakeholders/bulk" aria-label={bulk.label}>
      <span role="status">{selected > 0 && bulk.selected(selected)}</span>
      {filter.list === "organisations" && (
        <>
          {total > selected && (
            <label className="check">
              <input type="checkbox" name="all" value={listSearch(filter)} autoComplete="off" />
              {bulk.all(total)}
            </label>
          )}
          <Menu id={bulkOwnerMenu} label={bulk.owner}>
            <Pick name="ownerId" value={viewerId}>
              {lists.me}
            </Pick>
            {owners
              .filter(({ id }) => id !== viewerId)
              .map(({ id, name }) => (
                <Pick key={id} name="ownerId" value={id}>
                  {name}
                </Pick>
              ))}
            <Pick name="ownerId" value="">
              {lists.nobody}
            </Pick>
          </Menu>
          <Menu label={bulk.group}>
            {targetGroupKeys.map((key) => (
              <Pick key={key} name="group" value={key}>
                {terms.targetGroups[key]}
              </Pick>
            ))}
            <Pick name="group" value="">
              {bulk.none}
            </Pick>
          </Menu>
          <Menu label={bulk.municipality}>
            {towns.map(({ code, name }) => (
              <Pick key={code} name="municipality" value={code}>
                {name}
              </Pick>
            ))}
            <Pick name="municipality" value="">
              {bulk.none}
            </Pick>
          </Menu>
        </>
      )}
      <CopyAddresses filter={filter} ticked className="button" />
    </form>
  )
}
