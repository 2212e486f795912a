import { Link } from "@remix-run/react"
import { useMessages } from "#app/i18n/use-messages.ts"

/** What nobody in the unit has taken yet. */
export function UnassignedPanel({ count, unitName }: { count: number; unitName: string | null }) {
  const { myDay } = useMessages()
  return (
    <section className="panel" data-state={count > 0 ? "soon" : undefined}>
      <header>
        <h2>{myDay.unassigned}</h2>
        {count > 0 && <Link to="/inquiries?view=unassigned">{myDay.seeUnassigned}</Link>}
      </header>
      <p>{count > 0 ? myDay.unassignedCount(count, unitName) : myDay.nothingUnassigned}</p>
    </section>
  )
}
