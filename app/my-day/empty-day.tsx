import { Link } from "@remix-run/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { casePath } from "#app/inquiries/paths.ts"

type Next = { number: string; due: { time: string } }

/** Nothing is late or due today: what comes next, or what to do instead. */
export function EmptyDay({ next, unassigned }: { next: Next | undefined; unassigned: number }) {
  const { myDay } = useMessages()
  if (next)
    return (
      <section className="empty">
        <h2>{myDay.nothingOverdue}</h2>
        <p>{myDay.nextDue(next.due.time)}</p>
        <Link className="button" to={casePath(next.number)}>
          {myDay.openNext}
        </Link>
      </section>
    )
  return (
    <section className="empty">
      <h2>{myDay.empty}</h2>
      <p>{unassigned > 0 ? myDay.emptyHelp : myDay.emptyHelpNone}</p>
      <Link className="button" to={unassigned > 0 ? "/inquiries?view=unassigned" : "/inquiries"}>
        {unassigned > 0 ? myDay.seeUnassigned : myDay.seeAll}
      </Link>
    </section>
  )
}
