import { Link } from "@remix-run/react"
import type { ReactNode } from "react"
import { localDay } from "#app/deadlines/zone.ts"
import { shortDay } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import type { LastContact, NextTask } from "#app/stakeholders/views.ts"

type PartyHeadProps = {
  name: string
  up: { to: string; name: string }[]
  /** Who they are, beside what is said of the contact. */
  words?: string
  facts: { lastContact: LastContact | null; next: NextTask | null; openCases: number }
  now: number
  children: ReactNode
}

/** When we last spoke, what comes next, what is open: before anything else (look/organisation.html). */
export function PartyHead({ name, up, words, facts, now, children }: PartyHeadProps) {
  const contactLine = useContactLine(facts, now)
  return (
    <div className="page-head">
      <div>
        <p>
          {up.map(({ to, name }, n) => (
            <span key={to}>
              {n > 0 && " / "}
              <Link to={to}>{name}</Link>
            </span>
          ))}
        </p>
        <h1>{name}</h1>
        {words && <p>{words}</p>}
        <p>{contactLine}</p>
      </div>
      <div className="row">{children}</div>
    </div>
  )
}

function useContactLine({ lastContact, next, openCases }: PartyHeadProps["facts"], now: number): string {
  const locale = useLocale()
  const { head } = useMessages().stakeholders
  const days = lastContact && localDay(now) - localDay(lastContact.at)
  const last = days === null ? head.never : days === 0 ? head.today : days === 1 ? head.yesterday : head.daysAgo(days)
  const parts = [
    last,
    ...(next ? [head.next(next.title, shortDay(next.dueOn, locale), next.assignee)] : []),
    openCases === 0 ? head.noCases : head.cases(openCases),
  ]
  return `${parts.join(". ")}.`
}
