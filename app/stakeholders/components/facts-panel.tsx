import { Link } from "@remix-run/react"
import { numericDate } from "#app/i18n/dates.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { organisationPath } from "#app/stakeholders/paths.ts"
import type { Named, OrganisationView } from "#app/stakeholders/views.ts"
import { Fact } from "#app/ui/fact.tsx"
import { Fold } from "#app/ui/panel-form.tsx"
import { FactsForm, NameForm } from "./organisation-forms.tsx"

type FactsPanelProps = {
  organisation: OrganisationView
  choices: { municipalities: { code: string; name: string }[]; colleagues: Named[] }
}

export function FactsPanel({ organisation, choices }: FactsPanelProps) {
  const { stakeholders, targetGroups } = useMessages()
  const say = stakeholders.facts
  const { cvr, cvrFits, pNumber, municipality, parent, children, owner } = organisation
  const { nameFrom, formerNames, targetGroup, furtherGroups } = organisation
  return (
    <section className="panel" aria-labelledby="facts-title">
      <header>
        <h2 id="facts-title">{say.title}</h2>
      </header>
      <dl className="facts">
        {targetGroup && (
          <Fact name={say.group}>
            <Link to={`/target-groups/${targetGroup}`}>{targetGroups.names[targetGroup]}</Link>
          </Fact>
        )}
        {furtherGroups.length > 0 && (
          <Fact name={say.furtherGroups}>{furtherGroups.map((key) => targetGroups.names[key]).join(", ")}</Fact>
        )}
        {municipality && (
          <>
            <Fact name={say.municipality}>
              {municipality.name}, {municipality.code}
            </Fact>
            <Fact name={say.region}>{municipality.region.replace("Region ", "")}</Fact>
          </>
        )}
        {cvr && (
          <Fact name={say.cvr}>
            {cvr}
            {!cvrFits && (
              <small className="block">
                <span className="due" data-state="soon">
                  <span>{say.cvrOdd}</span>
                </span>
              </small>
            )}
          </Fact>
        )}
        {pNumber && <Fact name={say.pNumber}>{pNumber}</Fact>}
        <Fact name={say.owner}>{owner?.name ?? <span className="muted">{say.nobody}</span>}</Fact>
        {parent && (
          <Fact name={say.parent}>
            <OrganisationLink to={parent} />
          </Fact>
        )}
        {children.length > 0 && (
          <Fact name={say.children}>
            {children.map((child, n) => (
              <span key={child.id}>
                {n > 0 && ", "}
                <OrganisationLink to={child} />
              </span>
            ))}
          </Fact>
        )}
        <Fact name={say.nameFrom}>
          {nameFrom ? numericDate(nameFrom) : <span className="muted">{say.unknown}</span>}
        </Fact>
        {formerNames.length > 0 && (
          <Fact name={say.formerNames}>
            {formerNames.map(({ name, from, to }) => (
              <span key={`${name} ${to}`} className="block">
                {say.formerName(name, from && numericDate(from), numericDate(to))}
              </span>
            ))}
          </Fact>
        )}
      </dl>
      <Fold title={say.rename}>
        <NameForm key={organisation.name} organisation={organisation} />
      </Fold>
      <Fold title={say.change}>
        <FactsForm key={JSON.stringify([cvr, pNumber, parent, furtherGroups])} {...{ organisation, choices }} />
      </Fold>
    </section>
  )
}

function OrganisationLink({ to: { id, name } }: { to: Named }) {
  return <Link to={organisationPath(id)}>{name}</Link>
}
