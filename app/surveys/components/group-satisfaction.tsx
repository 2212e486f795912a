import { Link } from "@remix-run/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import type { SatisfactionRow } from "#app/surveys/satisfaction.ts"
import { Comments } from "./comments.tsx"
import { Spreads } from "./spreads.tsx"

/** What a target group says of our answers. `mayCompare`: the page with all groups is open to the viewer. */
export function GroupSatisfaction({ row, mayCompare }: { row: SatisfactionRow; mayCompare: boolean }) {
  const { results: say } = useMessages().surveys
  const { shown, why, comments } = row
  return (
    <section className="panel top-gap" aria-labelledby="satisfaction">
      <header>
        <h2 id="satisfaction">{say.ofGroup}</h2>
        {mayCompare && <Link to="/overview/satisfaction">{say.see}</Link>}
      </header>
      {shown ? (
        <>
          <p className="muted">{say.ofGroupWords(shown.n)}</p>
          <Spreads summary={shown} />
          <Comments comments={comments} />
        </>
      ) : (
        <p className="muted">{why === "hidden" ? say.hidden : say.few}</p>
      )}
    </section>
  )
}
