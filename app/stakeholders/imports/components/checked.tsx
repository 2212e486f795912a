import { Form, Link } from "@remix-run/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import type { ImportView } from "../view.server.ts"
import { FailedLink } from "./failed-link.tsx"
import { Fates } from "./fates.tsx"

/** What would happen, row by row; nothing has yet. */
export function Checked({ view }: { view: ImportView }) {
  const { imports } = useMessages()
  const { check } = imports
  const changing = view.counts.create + view.counts.update
  return (
    <>
      <section className="panel" aria-labelledby="checked">
        <h2 id="checked">{check.title}</h2>
        <p>{changing === 0 ? check.nothing : check.changes(changing)}</p>
        <div className="row">
          {changing > 0 && (
            <Form method="post">
              <button className="button primary" type="submit" name="intent" value="run">
                {check.run(changing)}
              </button>
            </Form>
          )}
          <Link className="button" to={`/stakeholders/import/${view.id}?map`}>
            {check.back}
          </Link>
          <FailedLink view={view} />
        </div>
      </section>
      <Fates view={view} />
    </>
  )
}
