import { numericDate } from "#app/i18n/dates.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { organisationPath } from "#app/stakeholders/paths.ts"
import type { AgreementView } from "#app/stakeholders/views.ts"
import { Fold, PanelButton } from "#app/ui/panel-form.tsx"
import { AgreementForm } from "./organisation-forms.tsx"

/** Framework agreements, and whether each is in force today. */
export function AgreementsPanel({
  organisationId,
  agreements,
}: {
  organisationId: number
  agreements: AgreementView[]
}) {
  const say = useMessages().stakeholders.agreements
  return (
    <section className="panel" aria-labelledby="agreements">
      <header>
        <h2 id="agreements">{say.title}</h2>
      </header>
      {agreements.length === 0 ? (
        <p className="muted">{say.none}</p>
      ) : (
        <ul className="list">
          {agreements.map((agreement) => (
            <Agreement key={agreement.id} {...{ organisationId, agreement }} />
          ))}
        </ul>
      )}
      <Fold title={say.add}>
        <AgreementForm organisationId={organisationId} agreement={null} />
      </Fold>
    </section>
  )
}

function Agreement({ organisationId, agreement }: { organisationId: number; agreement: AgreementView }) {
  const say = useMessages().stakeholders.agreements
  const { id, title, from, to, inForce } = agreement
  return (
    <li>
      <span>{title}</span>
      <span className="due" data-state={inForce ? "ok" : "waived"}>
        <b>{inForce ? say.inForce : say.notInForce}</b>
      </span>
      <small>{say.days(numericDate(from), to && numericDate(to))}</small>
      <div className="row place-changes">
        <PanelButton
          action={organisationPath(organisationId, "agreements")}
          fields={{ change: "remove", id: String(id) }}
          label={`${say.remove}: ${title}`}
        >
          {say.remove}
        </PanelButton>
        <Fold title={say.change(title)}>
          <AgreementForm organisationId={organisationId} agreement={agreement} />
        </Fold>
      </div>
    </li>
  )
}
