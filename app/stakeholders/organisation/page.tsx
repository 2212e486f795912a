import { type LinksFunction, type LoaderFunctionArgs, redirect } from "@remix-run/node"
import { Link, type MetaFunction, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { describeParty } from "#app/contact-log/who-query.server.ts"
import { loadCalendar } from "#app/deadlines/queries.server.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { idIn } from "#app/mail/message-access.server.ts"
import { AddressesPanel } from "#app/stakeholders/components/addresses-panel.tsx"
import { AgreementsPanel } from "#app/stakeholders/components/agreements-panel.tsx"
import { ContactRulesPanel } from "#app/stakeholders/components/contact-rules-panel.tsx"
import { FactsPanel } from "#app/stakeholders/components/facts-panel.tsx"
import { OwedPanel } from "#app/stakeholders/components/owed-panel.tsx"
import { PartyHead } from "#app/stakeholders/components/party-head.tsx"
import { PartyTimeline } from "#app/stakeholders/components/party-timeline.tsx"
import { PlacesPanel } from "#app/stakeholders/components/places-panel.tsx"
import styles from "#app/stakeholders/components/stakeholders.css?url"
import { contactWith } from "#app/stakeholders/contact-start.ts"
import { loadOrganisation } from "#app/stakeholders/loading.server.ts"
import { loadOwed } from "#app/stakeholders/owed-query.server.ts"
import { readTimelineKind } from "#app/stakeholders/party-timeline.ts"
import { listPartyTimeline } from "#app/stakeholders/party-timeline-query.server.ts"
import { logContactPath, organisationPath } from "#app/stakeholders/paths.ts"
import { keptOrganisation } from "#app/stakeholders/rows.server.ts"
import { listContactRules } from "#app/target-groups/obligations.server.ts"
import type { PageHandle } from "#app/ui/page-handle.ts"
import { titled } from "#app/ui/title.ts"

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }]
export const meta: MetaFunction<typeof loader> = (args) =>
  args.data ? [{ title: `${args.data.organisation.name} · Rettidig` }] : unnamed(args)
const unnamed = titled((t) => t.stakeholders.title)
export const handle: PageHandle = { contactWith }

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args, "stakeholders:work")
  const { db, now, locale } = args.context
  const id = idIn(args.params)
  const kept = await keptOrganisation(db.read, id)
  if (kept !== id) throw redirect(organisationPath(kept), 301)
  const at = now()
  const params = new URL(args.request.url).searchParams
  const kind = readTimelineKind(params.get("kind"))
  const reader = { viewer, now: at, locale, calendar: await loadCalendar(db.read, at) }
  const page = Number(params.get("page")) || 1
  const { organisation, choices } = await loadOrganisation(args, viewer)
  const { targetGroup } = organisation
  return {
    organisation,
    choices,
    contactParty: await describeParty(db.read, viewer, { personId: null, organisationId: id }),
    now: at,
    kind,
    owed: await loadOwed(db.read, viewer, id, at),
    rules: targetGroup ? listContactRules(targetGroup) : [],
    timeline: await listPartyTimeline(db.read, reader, { organisationId: id }, { kind, page }),
  }
}

export default function OrganisationPage() {
  const { organisation, choices, now, kind, owed, rules, timeline } = useLoaderData<typeof loader>()
  const { stakeholders, targetGroups } = useMessages()
  const { id, name, targetGroup, places, addresses, agreements } = organisation
  const up = [
    { to: "/stakeholders", name: stakeholders.title },
    ...(targetGroup ? [{ to: `/target-groups/${targetGroup}`, name: targetGroups.names[targetGroup] }] : []),
  ]
  const showsAgreements = targetGroup === "providers" || agreements.length > 0
  return (
    <>
      <PartyHead name={name} up={up} facts={organisation} now={now}>
        <Link className="button primary" to={logContactPath({ organisation: id })}>
          {stakeholders.logContact}
        </Link>
      </PartyHead>
      <OwedPanel name={name} owed={owed} />
      <div className="split top-gap">
        <PartyTimeline timeline={timeline} kind={kind} now={now} of="organisation" />
        <aside className="stack wide-gap" aria-label={stakeholders.facts.title} key={id}>
          <ContactRulesPanel rules={rules} />
          <PlacesPanel places={places} organisationId={id} />
          <AddressesPanel addresses={addresses} action={organisationPath(id, "addresses")} now={now} />
          <FactsPanel {...{ organisation, choices }} />
          {showsAgreements && <AgreementsPanel organisationId={id} agreements={agreements} />}
        </aside>
      </div>
    </>
  )
}
