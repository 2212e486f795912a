import { longDate } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import type { AddressView, PlaceView } from "#app/stakeholders/views.ts"
import { Fold, PanelButton } from "#app/ui/panel-form.tsx"
import { AddressForm } from "./party-forms.tsx"

type AddressesPanelProps = {
  addresses: AddressView[]
  /** Where changes are posted. */
  action: string
  /** A person's, who may have addresses at each of these; absent for an organisation's. */
  places?: PlaceView[]
  now: number
}

export function AddressesPanel({ addresses, action, places, now }: AddressesPanelProps) {
  const say = useMessages().stakeholders.addresses
  const inUse = addresses.filter(({ endedAt }) => endedAt === null || endedAt > now)
  const former = addresses.filter((address) => !inUse.includes(address))
  const item = (address: AddressView) => (
    <Address key={address.id} address={address} action={action} ofPerson={places !== undefined} />
  )
  return (
    <section className="panel" aria-labelledby="addresses">
      <header>
        <h2 id="addresses">{say.title}</h2>
      </header>
      {inUse.length === 0 ? <p className="muted">{say.none}</p> : <ul className="list">{inUse.map(item)}</ul>}
      {former.length > 0 && (
        <Fold title={say.former(former.length)}>
          <ul className="list">{former.map(item)}</ul>
        </Fold>
      )}
      <Fold title={say.add}>
        <AddressForm action={action} places={places} />
      </Fold>
    </section>
  )
}

type AddressProps = { address: AddressView; action: string; ofPerson: boolean }

function Address({ address: { id, kind, value, organisation, endedAt }, action, ofPerson }: AddressProps) {
  const say = useMessages().stakeholders.addresses
  const locale = useLocale()
  const what = ofPerson
    ? organisation
      ? say.at(organisation.name)
      : say.own
    : { mail: say.shared, domain: say.domain, phone: say.main }[kind]
  return (
    <li>
      <Reach kind={kind} value={value} />
      {endedAt === null ? (
        <PanelButton action={action} fields={{ change: "end", id: String(id) }} label={say.end(value)}>
          {say.endShort}
        </PanelButton>
      ) : (
        <PanelButton action={action} fields={{ change: "reopen", id: String(id) }} label={say.reopen(value)}>
          {say.reopenShort}
        </PanelButton>
      )}
      <small>
        {what}
        {endedAt !== null && `. ${say.ended(longDate(endedAt - 1, locale))}`}
      </small>
    </li>
  )
}

function Reach({ kind, value }: { kind: AddressView["kind"]; value: string }) {
  if (kind === "domain") return <span>@{value}</span>
  const to = kind === "mail" ? `mailto:${value}` : `tel:${value.replace(/[^\d+]/g, "")}`
  return <a href={to}>{value}</a>
}
