import { Form, Link } from "@remix-run/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { planPath } from "#app/meetings/paths.ts"
import type { PlanView } from "#app/meetings/plan/plan-query.server.ts"
import { Submit } from "#app/ui/form.tsx"

/** Nothing is proposed yet, or nothing is left to plan; and which other periods there are. */
export function PlanEmpty({ view: { key, rule, open, periods } }: { view: PlanView }) {
  const t = useMessages()
  const say = t.meetingPlan.empty
  const others = periods.filter(({ year, part }) => year !== key.year || part !== key.part)
  return (
    <section className="empty" aria-labelledby="plan-empty">
      <h2 id="plan-empty">{open > 0 ? say.title(open) : say.done}</h2>
      <p>{open > 0 ? say.help : say.doneHelp}</p>
      {open > 0 ? (
        <Form method="post" action={planPath(key)}>
          <Submit kind="primary" name="change" value="propose">
            {say.propose}
          </Submit>
        </Form>
      ) : (
        <p>
          <Link className="button" to={`/meetings?rule=${rule.id}&year=${key.year}`}>
            {say.toCoverage}
          </Link>
        </p>
      )}
      {others.length > 0 && (
        <ul className="links">
          {others.map(({ year, part }) => (
            <li key={`${year} ${part}`}>
              <Link to={planPath({ ...key, year, part })}>
                {t.meetingPlan.planPeriod(t.meetings.part(rule.period, part, 1, 1), year)}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
