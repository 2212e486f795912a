import { Link } from "@remix-run/react"
import type { ReactNode } from "react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { type CasesFilter, casesPath } from "#app/overview/cases/filter.ts"

type CountedProps = {
  filter: CasesFilter
  /** How many cases the list behind it has. */
  count: number
  /** What the number says where it is not the count itself: a share or a median of those cases. */
  children?: ReactNode
}

/** A number that leads to exactly the cases it counts. Of none there is no list to see. */
export function Counted({ filter, count, children }: CountedProps) {
  const { figures } = useMessages()
  if (count === 0) return <>{children ?? figures.count(0)}</>
  return (
    <Link to={casesPath(filter)} data-count={count}>
      {children ?? figures.count(count)}
    </Link>
  )
}
