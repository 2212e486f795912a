import { Link } from "@remix-run/react"
import type { ReactNode } from "react"
import { momentWords } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { casePath } from "#app/inquiries/paths.ts"
import type { SenderFacts } from "#app/inquiries/sender-facts.ts"
import { organisationPath, personPath } from "#app/stakeholders/paths.ts"

/** Who writes, and what we have with them already: read before one answers. */
export function SenderPanel({ sender, now }: { sender: SenderFacts; now: number }) {
  const { inquiries, terms } = useMessages()
  const locale = useLocale()
  const say = inquiries.case.sender
  const { personId, name, role, organisationId, organisation, targetGroup, address, phones, otherCases, lastContact } =
    sender
  const group = targetGroup && terms.targetGroups[targetGroup]
  return (
    <section className="panel">
      <header>
        <h2>{inquiries.case.whoWrites}</h2>
      </header>
      <dl className="facts">
        {name && (
          <Fact name={say.name}>
            <Party to={personId === null ? null : personPath(personId)} name={name} />
            {role && `, ${role}`}
          </Fact>
        )}
        {organisation && (
          <Fact name={say.organisation}>
            <Party to={organisationId === null ? null : organisationPath(organisationId)} name={organisation} />
            {group && `, ${group}`}
          </Fact>
        )}
        {address && (
          <Fact name={say.address}>
            <a href={`mailto:${address}`}>{address}</a>
          </Fact>
        )}
        {phones.length > 0 && (
          <Fact name={say.phone}>
            {phones.map((phone) => (
              <a key={phone} href={`tel:${phone.replace(/\s/g, "")}`}>
                {phone}{" "}
              </a>
            ))}
          </Fact>
        )}
        <Fact name={say.lastContact}>
          {lastContact
            ? `${momentWords(lastContact.at, now, locale)}, ${terms.channels[lastContact.channel]}`
            : say.none}
        </Fact>
        {otherCases.length === 0 && <Fact name={say.otherCases}>{say.onlyThis}</Fact>}
      </dl>
      {otherCases.length > 0 && (
        <div>
          <h3 className="muted">{say.otherCases}</h3>
          <ul className="list">
            {otherCases.map(({ number, subject, status, receivedAt }) => (
              <li key={number}>
                <Link to={casePath(number)}>{subject || inquiries.noSubject}</Link>
                <span className="muted">{terms.statuses[status]}</span>
                <small>{momentWords(receivedAt, now, locale)}</small>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

const Party = ({ to, name }: { to: string | null; name: string }) => (to ? <Link to={to}>{name}</Link> : name)

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
