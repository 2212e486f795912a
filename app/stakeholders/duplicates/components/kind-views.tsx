import { Link } from "@remix-run/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import type { PartyKind } from "#app/stakeholders/duplicates/party.ts"
import { duplicatesPath, partyKinds } from "#app/stakeholders/duplicates/paths.ts"

/** People and organisations, each with how many pairs wait. */
export function KindViews({ kind, counts }: { kind: PartyKind; counts: Record<PartyKind, number> }) {
  const { duplicates: say } = useMessages()
  return (
    <nav className="views" aria-label={say.title}>
      {partyKinds.map((each) => (
        <Link key={each} to={duplicatesPath(each)} aria-current={each === kind ? "page" : undefined}>
          {say.kinds[each]} <span className="count">{counts[each]}</span>
        </Link>
      ))}
    </nav>
  )
}
