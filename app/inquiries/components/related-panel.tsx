import { Link } from "@remix-run/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { casePath, shortNumber } from "#app/inquiries/paths.ts"
import type { Relation } from "#app/inquiries/related-query.server.ts"
import type { ShownCase } from "#app/inquiries/shown-case.ts"
import { PanelButton } from "#app/ui/panel-form.tsx"
import type { CaseAct } from "./case-dialog.tsx"
import { DialogLink } from "./dialog-link.tsx"
import { Due } from "./due.tsx"

export type ShownRelated = ShownCase & { relation: Relation }

/** The cases that stand beside this one, and the way to put one there or to make one of two. */
export function RelatedPanel({
  number,
  related,
  onAct,
}: {
  number: string
  related: ShownRelated[]
  onAct: (act: CaseAct) => void
}) {
  const { inquiries } = useMessages()
  const say = inquiries.linking
  return (
    <section className="panel">
      <header>
        <h2>{say.panel}</h2>
        {related.length === 0 && <span className="muted">{say.none}</span>}
      </header>
      {related.length > 0 && (
        <ul className="list related">
          {related.map((one) => (
            <li key={one.number}>
              <Link to={casePath(one.number)}>{one.subject || inquiries.noSubject}</Link>
              {one.relation === "merged" ? <span /> : <Due due={one.due} />}
              <small>
                {say.relations[one.relation]} {shortNumber(one.number)}
              </small>
              <Apart number={number} one={one} />
            </li>
          ))}
        </ul>
      )}
      <p className="row">
        <DialogLink number={number} act="linking" onAct={onAct}>
          {say.title} …
        </DialogLink>
        <DialogLink number={number} act="merging" onAct={onAct}>
          {inquiries.merging.title} …
        </DialogLink>
      </p>
    </section>
  )
}

function Apart({ number, one }: { number: string; one: ShownRelated }) {
  const { linking, merging } = useMessages().inquiries
  if (one.relation === "merged")
    return (
      <PanelButton
        action={casePath(number, "merging")}
        fields={{ change: "undo", merged: one.number }}
        label={merging.separateOne(one.number)}
      >
        {merging.separate}
      </PanelButton>
    )
  return (
    <PanelButton
      action={casePath(number, "linking")}
      fields={{ change: "unlink", other: one.number }}
      label={linking.removeOne(one.number)}
    >
      {linking.remove}
    </PanelButton>
  )
}
