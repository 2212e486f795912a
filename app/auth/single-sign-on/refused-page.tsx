import { Link } from "@remix-run/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { Gate } from "#app/ui/gate.tsx"
import { Notice } from "#app/ui/notice.tsx"
import { startPath } from "./path.ts"
import type { Refused } from "./single-sign-on.ts"

type Props = { refused: Refused; next: string }

/** Why the provider's account let nobody in, what to do about it, and two ways back. Its address is good for one time only: nothing leads to it again. */
export function RefusedPage({ refused: { fault, detail }, next }: Props) {
  const { singleSignOn: say } = useMessages()
  return (
    <Gate>
      <h1>{say.refusedTitle}</h1>
      <Notice state="late">
        <p>{say.faults[fault](detail)}</p>
      </Notice>
      <div className="stack">
        <Link className="button primary large" to={startPath(next)} reloadDocument>
          {say.again}
        </Link>
        <Link className="button large" to={`/sign-in?next=${encodeURIComponent(next)}`}>
          {say.back}
        </Link>
      </div>
    </Gate>
  )
}
