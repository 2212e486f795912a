import { Link } from "@remix-run/react"
import { longDate } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { organisationPath, personPath } from "#app/stakeholders/paths.ts"
import type { PlaceView } from "#app/stakeholders/views.ts"
import { Fold, PanelButton } from "#app/ui/panel-form.tsx"
import { EditPlaceForm, NewcomerForm, PlaceForm } from "./party-forms.tsx"

type PlacesPanelProps = { places: PlaceView[] } & ({ organisationId: number } | { personId: number })

/** The people of an organisation, or the places of a person: those of today, and those who came and went. */
export function PlacesPanel({ places, ...of }: PlacesPanelProps) {
  const say = useMessages().stakeholders.places
  const ofPerson = "personId" in of
  const current = places.filter((place) => place.current)
  const others = places.filter((place) => !place.current)
  const item = (place: PlaceView) => <Place key={place.id} place={place} ofPerson={ofPerson} />
  return (
    <section className="panel" aria-labelledby="places">
      <header>
        <h2 id="places">{ofPerson ? say.places : say.people}</h2>
      </header>
      {current.length === 0 ? <p className="muted">{say.none}</p> : <ul className="list">{current.map(item)}</ul>}
      {others.length > 0 && (
        <Fold title={say.former(others.length)}>
          <ul className="list">{others.map(item)}</ul>
        </Fold>
      )}
      <Fold title={ofPerson ? say.addPlace : say.add}>
        {"personId" in of ? <PlaceForm personId={of.personId} /> : <NewcomerForm organisationId={of.organisationId} />}
      </Fold>
    </section>
  )
}

function Place({ place, ofPerson }: { place: PlaceView; ofPerson: boolean }) {
  const { person, organisation, phone } = place
  const name = ofPerson ? organisation.name : person.name
  return (
    <li>
      <Link to={ofPerson ? organisationPath(organisation.id) : personPath(person.id)}>{name}</Link>
      {phone ? <span className="muted nowrap">{phone}</span> : <span />}
      <small>
        <PlaceWords place={place} />
      </small>
      {ofPerson && <PlaceChanges place={place} />}
    </li>
  )
}

/** "Jobcenterchef siden 3. august 2026". */
function PlaceWords({ place: { role, from, to, current } }: { place: PlaceView }) {
  const say = useMessages().stakeholders.places
  const locale = useLocale()
  // `to` is the first moment they are no longer there; what is said is the last day they were.
  if (to !== null) return <>{say.until(role, longDate(to - 1, locale))}</>
  if (from === null) return <>{role ?? say.noRole}</>
  const words = current ? say.since : say.from
  return <>{words(role, longDate(from, locale))}</>
}

function PlaceChanges({ place }: { place: PlaceView }) {
  const say = useMessages().stakeholders.places
  const action = personPath(place.person.id, "affiliations")
  const id = String(place.id)
  return (
    <div className="row place-changes">
      {place.to === null ? (
        <>
          <Link className="button quiet" to={personPath(place.person.id, `job-change?place=${id}`)}>
            {say.changeJob}
          </Link>
          <PanelButton action={action} fields={{ change: "end", id }} label={`${say.end}: ${place.organisation.name}`}>
            {say.end}
          </PanelButton>
        </>
      ) : (
        <PanelButton
          action={action}
          fields={{ change: "reopen", id }}
          label={`${say.reopen}: ${place.organisation.name}`}
        >
          {say.reopen}
        </PanelButton>
      )}
      <Fold title={say.change(place.organisation.name)}>
        <EditPlaceForm place={place} />
      </Fold>
    </div>
  )
}
