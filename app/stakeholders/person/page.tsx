import { type LinksFunction, type LoaderFunctionArgs, redirect } from "@remix-run/node"
import { Link, type MetaFunction, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { may } from "#app/auth/policy.ts"
import { describeParty } from "#app/contact-log/who-query.server.ts"
import { loadCalendar } from "#app/deadlines/queries.server.ts"
import { numericDate } from "#app/i18n/dates.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { idIn } from "#app/mail/message-access.server.ts"
import { privacyPath } from "#app/privacy/paths.ts"
import { AddressesPanel } from "#app/stakeholders/components/addresses-panel.tsx"
import { PartyHead } from "#app/stakeholders/components/party-head.tsx"
import { PartyTimeline } from "#app/stakeholders/components/party-timeline.tsx"
import { PersonPanel } from "#app/stakeholders/components/person-panel.tsx"
import { PlacesPanel } from "#app/stakeholders/components/places-panel.tsx"
import styles from "#app/stakeholders/components/stakeholders.css?url"
import { contactWith } from "#app/stakeholders/contact-start.ts"
import { loadPerson } from "#app/stakeholders/loading.server.ts"
import { readTimelineKind } from "#app/stakeholders/party-timeline.ts"
import { listPartyTimeline } from "#app/stakeholders/party-timeline-query.server.ts"
import { logContactPath, organisationPath, personPath } from "#app/stakeholders/paths.ts"
import { keptPerson } from "#app/stakeholders/rows.server.ts"
import { Notice } from "#app/ui/notice.tsx"
import type { PageHandle } from "#app/ui/page-handle.ts"
import { titled } from "#app/ui/title.ts"

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }]
export const meta: MetaFunction<typeof loader> = (args) =>
  args.data ? [{ title: `${args.data.person.name} · Rettidig` }] : unnamed(args)
const unnamed = titled((t) => t.stakeholders.people)
export const handle: PageHandle = { contactWith }

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args, "stakeholders:work")
  const { db, now, locale } = args.context
  const id = idIn(args.params)
  const kept = await keptPerson(db.read, id)
  if (kept !== id) throw redirect(personPath(kept), 301)
  const at = now()
  const params = new URL(args.request.url).searchParams
  const kind = readTimelineKind(params.get("kind"))
  const reader = { viewer, now: at, locale, calendar: await loadCalendar(db.read, at) }
  const page = Number(params.get("page")) || 1
  const person = await loadPerson(args, viewer)
  const organisationId = person.places.find(({ current }) => current)?.organisation.id ?? null
  return {
    person,
    contactParty: await describeParty(db.read, viewer, { personId: id, organisationId }),
    now: at,
    kind,
    mayManageData: may(viewer, "personal-data:manage"),
    timeline: await listPartyTimeline(db.read, reader, { personId: id }, { kind, page }),
  }
}

export default function PersonPage() {
  const { person, now, kind, timeline, mayManageData } = useLoaderData<typeof loader>()
  const { privacy, stakeholders } = useMessages()
  const { id, name, places, addresses, anonymisedAt } = person
  const current = places.filter((place) => place.current)
  const up = [
    { to: "/stakeholders/people", name: stakeholders.people },
    ...current
      .slice(0, 1)
      .map(({ organisation }) => ({ to: organisationPath(organisation.id), name: organisation.name })),
  ]
  const words = current.map(({ role, organisation }) => stakeholders.head.at(role, organisation.name)).join(" · ")
  return (
    <>
      <PartyHead name={name} up={up} words={words} facts={person} now={now}>
        {anonymisedAt === null && (
          <>
            <Link
              className="button primary"
              to={logContactPath({ person: id, organisation: current[0]?.organisation.id })}
            >
              {stakeholders.logContact}
            </Link>
            <Link className="button" to={personPath(id, "job-change")}>
              {stakeholders.places.changeJob}
            </Link>
          </>
        )}
        {mayManageData && (
          <Link className="button" to={privacyPath(id)}>
            {privacy.link}
          </Link>
        )}
      </PartyHead>
      {anonymisedAt === null ? (
        <div className="split">
          <PartyTimeline timeline={timeline} kind={kind} now={now} of="person" />
          <aside className="stack wide-gap" aria-label={stakeholders.person.details} key={id}>
            <PlacesPanel places={places} personId={id} />
            <AddressesPanel addresses={addresses} action={personPath(id, "addresses")} places={places} now={now} />
            <PersonPanel person={person} />
          </aside>
        </div>
      ) : (
        <div className="stack wide-gap">
          <Notice state="ok">
            <p>{privacy.anonymise.done(numericDate(anonymisedAt))}</p>
          </Notice>
          <PartyTimeline timeline={timeline} kind={kind} now={now} of="person" />
        </div>
      )}
    </>
  )
}
