import type { ReactNode } from "react"

/** What waits for somebody on their day: a list under its title, with how many there are. `after` stands below the list. */
export function CountedPanel({
  id,
  title,
  count,
  children,
  after,
}: {
  id: string
  title: string
  count: number
  /** List items. */
  children: ReactNode
  after?: ReactNode
}) {
  return (
    <section className="panel" data-state="soon" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        <span className="muted">{count}</span>
      </header>
      <ul className="list">{children}</ul>
      {after}
    </section>
  )
}
