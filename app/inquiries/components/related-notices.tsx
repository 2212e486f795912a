import { Link } from "@remix-run/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { casePath } from "#app/inquiries/paths.ts"
import type { CaseView } from "#app/inquiries/views.ts"
import { PanelButton } from "#app/ui/panel-form.tsx"
import type { CaseAct } from "./case-dialog.tsx"
import { DialogLink } from "./dialog-link.tsx"
import { Prose } from "./prose.tsx"

type Title = { number: string; subject: string }

/** Where everything of a merged case is now, and the way to make two of them again. */
export function MergedNotice({ inquiry: { number, drafts }, into }: { inquiry: CaseView; into: Title | null }) {
  const { inquiries } = useMessages()
  const say = inquiries.merging
  const draft = drafts.reply?.text ?? drafts.note
  return (
    <div className="notice" data-state="wait">
      <div>
        <p>
          <b>{into ? say.into(into.number) : say.intoHidden}</b> {into && (into.subject || inquiries.noSubject)}
        </p>
        {into && <p>{say.intoHelp}</p>}
        {draft && (
          <details>
            <summary>{say.ownDraft}</summary>
            <Prose text={draft} />
          </details>
        )}
      </div>
      {into && (
        <span className="row">
          <Link className="button primary" to={casePath(into.number)}>
            {say.goThere}
          </Link>
          <PanelButton action={casePath(number, "merging")} fields={{ change: "undo", merged: number }}>
            {say.separate}
          </PanelButton>
        </span>
      )}
    </div>
  )
}

/** A guess of the house's, for a person to say yes or no to. */
export function PerhapsNotice({
  number,
  perhaps,
  onAct,
}: {
  number: string
  perhaps: Title
  onAct: (act: CaseAct) => void
}) {
  const { inquiries } = useMessages()
  const say = inquiries.linking.perhaps
  const action = casePath(number, "linking")
  return (
    <div className="notice" data-state="wait">
      <p>
        <b>{inquiries.case.perhaps(perhaps.number)}.</b>{" "}
        <Link to={casePath(perhaps.number)}>{perhaps.subject || inquiries.noSubject}</Link>
      </p>
      <span className="row">
        <DialogLink className="button" number={number} act="merging" onAct={onAct}>
          {say.merge}
        </DialogLink>
        <PanelButton action={action} fields={{ change: "link", other: perhaps.number }}>
          {say.link}
        </PanelButton>
        <PanelButton action={action} fields={{ change: "dismiss" }}>
          {say.no}
        </PanelButton>
      </span>
    </div>
  )
}
