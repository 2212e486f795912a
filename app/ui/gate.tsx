import { Link } from "@remix-run/react"
import type { ReactNode } from "react"
import { useMessages } from "#app/i18n/use-messages.ts"

/** The frame of a page without the menu: sign-in, one-time links, faults. */
export function Gate({ children }: { children: ReactNode }) {
  const { common } = useMessages()
  return (
    <main className="gate">
      <div className="stack wide-gap">
        <Link className="brand" to="/">
          {common.product}
        </Link>
        {children}
      </div>
    </main>
  )
}
