import { Link } from "@remix-run/react"
import type { ReactNode } from "react"

type PageHeadProps = {
  title: string
  /** The state of things in one line. */
  words?: string
  /** The page above this one. */
  up?: { to: string; name: string }
  /** Buttons. */
  children?: ReactNode
}

export function PageHead({ title, words, up, children }: PageHeadProps) {
  return (
    <div className="page-head">
      <div>
        {up && (
          <p>
            <Link to={up.to}>{up.name}</Link>
          </p>
        )}
        <h1>{title}</h1>
        {words && <p>{words}</p>}
      </div>
      {children && <div className="row">{children}</div>}
    </div>
  )
}
