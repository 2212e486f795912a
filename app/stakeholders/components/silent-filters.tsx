import { Form } from "@remix-run/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import type { SilentChoice } from "#app/stakeholders/silent-filter.ts"
import type { Named } from "#app/stakeholders/views.ts"
import { targetGroupKeys } from "#app/target-groups/target-groups.ts"

/** How long, which group, whose: all of it in the address. */
export function SilentFilters({ filter, colleagues }: { filter: SilentChoice; colleagues: Named[] }) {
  const { stakeholders, targetGroups } = useMessages()
  const say = stakeholders.silent
  const { days, group = "", ownerId = "" } = filter
  return (
    <search>
      <Form className="choose" key={JSON.stringify(filter)}>
        <label className="field">
          <span>{say.days}</span>
          <input className="control" name="days" inputMode="numeric" defaultValue={days} size={4} autoComplete="off" />
        </label>
        <label className="field">
          <span>{say.group}</span>
          <select className="control" name="group" defaultValue={group}>
            <option value="">{say.all}</option>
            {targetGroupKeys.map((key) => (
              <option key={key} value={key}>
                {targetGroups.names[key]}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span>{say.owner}</span>
          <select className="control" name="owner" defaultValue={ownerId}>
            <option value="">{say.all}</option>
            {colleagues.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <button className="button" type="submit">
          {say.show}
        </button>
      </Form>
    </search>
  )
}
