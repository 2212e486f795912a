import { Link } from "@remix-run/react"
import { startPath } from "./path.ts"

/** To the provider: a whole new page, since it leads out of the house. */
export function SingleSignOnButton({ label, next }: { label: string; next: string }) {
  return (
    <p>
      <Link className="button primary large" to={startPath(next)} reloadDocument>
        {label}
      </Link>
    </p>
  )
}
