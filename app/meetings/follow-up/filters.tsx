import { Form } from "@remix-run/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { meetingTypes } from "#app/meetings/meeting.ts"
import { type FollowUpFilter, orders, shows } from "./follow-up.ts"

type Choices = { owners: { key: string; name: string }[]; parties: { id: number; name: string }[] }

/** Whose, with whom, of which kind of meeting: all of it in the address. */
export function FollowUpFilters({ filter, choices }: { filter: FollowUpFilter; choices: Choices }) {
  const { followUp: say, meetings } = useMessages()
  const { owner, partyId, type, show, order } = filter
  const all = meetings.coverage.all.toLowerCase()
  return (
    <search className="filters coverage-filters">
      <Form className="row" key={JSON.stringify(filter)}>
        <select className="control auto" name="show" defaultValue={show} aria-label={say.show}>
          {shows.map((each) => (
            <option key={each} value={each}>
              {say.shows[each]}
            </option>
          ))}
        </select>
        <select className="control auto" name="owner" defaultValue={owner ?? ""} aria-label={say.owner}>
          <option value="">{`${say.owner}: ${all}`}</option>
          <option value="-">{say.nobody}</option>
          {choices.owners.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
        <select className="control auto" name="party" defaultValue={partyId ?? ""} aria-label={say.party}>
          <option value="">{`${say.party}: ${all}`}</option>
          {choices.parties.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <select className="control auto" name="type" defaultValue={type ?? ""} aria-label={say.type}>
          <option value="">{`${say.type}: ${all}`}</option>
          {meetingTypes.map((each) => (
            <option key={each} value={each}>
              {meetings.types[each]}
            </option>
          ))}
        </select>
        <select className="control auto" name="order" defaultValue={order} aria-label={say.order}>
          {orders.map((each) => (
            <option key={each} value={each}>
              {say.orders[each]}
            </option>
          ))}
        </select>
        <button className="button" type="submit">
          {meetings.coverage.show}
        </button>
      </Form>
    </search>
  )
}
