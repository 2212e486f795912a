import { useMessages } from "#app/i18n/use-messages.ts"
import { Menu } from "#app/inquiries/components/menu.tsx"
import { Pick } from "#app/inquiries/components/pick.tsx"
import { targetGroupKeys } from "#app/target-groups/target-groups.ts"

export type OrganisationEditsProps = {
  owners: { id: number; name: string }[]
  towns: { code: string; name: string }[]
  viewerId: number
}

/** What can be set on many organisations at once. `id` is that of the first menu. */
export function OrganisationEdits({ id, owners, towns, viewerId }: OrganisationEditsProps & { id: string }) {
  const { lists, terms } = useMessages()
  const { bulk } = lists
  return (
    <>
      <Menu id={id} label={bulk.owner}>
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
  )
}
