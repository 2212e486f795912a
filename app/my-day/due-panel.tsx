import { Link } from "@remix-run/react"
import type { ReactNode } from "react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { Due } from "#app/inquiries/components/due.tsx"
import { casePath } from "#app/inquiries/paths.ts"
import type { DueText } from "#app/inquiries/row-due.ts"
import type { QueueRow } from "#app/inquiries/views.ts"

/** Cases under one heading; beside it how many there are, or a way to more. */
export function DuePanel({
  heading,
  rows,
  state,
  children,
}: {
  heading: string
  rows: (QueueRow & { due: DueText })[]
  state?: "late" | "soon"
  children?: ReactNode
}) {
  const { myDay, inquiries } = useMessages()
  return (
    <section className="panel" data-state={state}>
      <header>
        <h2>{heading}</h2>
        {children ?? <span className="muted">{rows.length}</span>}
      </header>
      <ul className="list due-first">
        {rows.map(({ number, subject, sender, quote, confidential, due }) => (
          <li key={number}>
            <Due due={due} />
            <Link to={casePath(number)}>{subject || inquiries.noSubject}</Link>
            <small>
              {sender || inquiries.unknownSender}.{" "}
              {quote && <span className="quote">»{quote.replace(/\s+/g, " ")}«</span>}
              {confidential && ` ${myDay.confidential}`}
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}
