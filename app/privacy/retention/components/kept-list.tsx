import { Link } from "@remix-run/react"
import { numericDate } from "#app/i18n/dates.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { privacyPath } from "#app/privacy/paths.ts"
import type { Kept } from "#app/privacy/retention/retention.ts"

/** Whom somebody chose to keep, until when and why. */
export function KeptList({ kept }: { kept: Kept[] }) {
  const say = useMessages().retention.kept
  return (
    <section className="panel" aria-labelledby="kept-title">
      <header>
        <h2 id="kept-title">{say.title}</h2>
      </header>
      <ul className="links">
        {kept.map(({ id, name, until, because }) => (
          <li key={id}>
            <Link to={privacyPath(id)}>{name}</Link>, {say.until(numericDate(until))}: {because}
          </li>
        ))}
      </ul>
    </section>
  )
}
