import { Link } from "@remix-run/react"
import type { MouseEvent, ReactNode } from "react"
import { casePath } from "#app/inquiries/paths.ts"
import type { CaseAct } from "./case-dialog.tsx"
import { closeMenuOf } from "./menu.tsx"

/** Opens one of the case's forms over it; as any link it leads to the form's own page. */
export function DialogLink({
  number,
  act,
  onAct,
  className,
  children,
}: {
  number: string
  act: CaseAct
  onAct: (act: CaseAct) => void
  className?: string
  children: ReactNode
}) {
  return (
    <Link
      className={className}
      to={casePath(number, act)}
      onClick={(event) => {
        if (opensElsewhere(event)) return
        event.preventDefault()
        closeMenuOf(event.currentTarget)
        onAct(act)
      }}
    >
      {children}
    </Link>
  )
}

/** In a tab or a window of its own, as one asks of any link. */
const opensElsewhere = (event: MouseEvent) => event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0
