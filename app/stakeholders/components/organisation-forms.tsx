import type { SubmissionResult } from "@conform-to/react"
import { numericDate } from "#app/i18n/dates.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { organisationPath } from "#app/stakeholders/paths.ts"
import type { AgreementView, OrganisationView } from "#app/stakeholders/views.ts"
import { targetGroupKeys } from "#app/target-groups/target-groups.ts"
import { Checkbox, Field, Select } from "#app/ui/field.tsx"
import { PanelForm } from "#app/ui/panel-form.tsx"
import { OrganisationField } from "./organisation-field.tsx"

type Choices = { municipalities: { code: string; name: string }[]; colleagues: { id: number; name: string }[] }
type Common = { organisation: OrganisationView; lastResult?: SubmissionResult }

export function NameForm({ organisation: { id, name }, lastResult }: Common) {
  const { stakeholders, common } = useMessages()
  const { fields: labels, hints } = stakeholders.forms
  return (
    <PanelForm
      id="name"
      action={organisationPath(id, "name")}
      values={{ name, from: "", correction: "" }}
      submit={common.save}
      lastResult={lastResult}
    >
      {(fields) => (
        <>
          <input type="hidden" name="change" value="rename" />
          <Field field={fields.name} label={labels.name} autoComplete="off" />
          <Field field={fields.from} label={labels.from} hint={hints.date} autoComplete="off" />
          <Checkbox field={fields.correction} label={labels.correction} hint={hints.correction} />
        </>
      )}
    </PanelForm>
  )
}

export function FactsForm({ organisation, choices, lastResult }: Common & { choices: Choices }) {
  const { stakeholders, targetGroups, common } = useMessages()
  const { fields: labels } = stakeholders.forms
  const { id, cvr, pNumber, municipality, parent, owner, targetGroup, furtherGroups } = organisation
  const none = { value: "", label: stakeholders.forms.none }
  return (
    <PanelForm
      id="facts"
      action={organisationPath(id, "facts")}
      values={{
        targetGroup: targetGroup ?? "",
        cvr: cvr ?? "",
        pNumber: pNumber ?? "",
        municipalityCode: municipality?.code ?? "",
        parent: parent?.name ?? "",
        ownerId: String(owner?.id ?? ""),
      }}
      submit={common.save}
      lastResult={lastResult}
    >
      {(fields) => (
        <>
          <Select
            field={fields.targetGroup}
            label={labels.targetGroup}
            options={[none, ...targetGroupKeys.map((value) => ({ value, label: targetGroups.names[value] }))]}
          />
          <fieldset className="field">
            <legend>{labels.furtherGroups}</legend>
            {targetGroupKeys.map((key) => (
              <label key={key} className="check">
                <input type="checkbox" name="furtherGroups" value={key} defaultChecked={furtherGroups.includes(key)} />
                {targetGroups.names[key]}
              </label>
            ))}
          </fieldset>
          <Field field={fields.cvr} label={labels.cvr} inputMode="numeric" autoComplete="off" />
          <Field field={fields.pNumber} label={labels.pNumber} inputMode="numeric" autoComplete="off" />
          <Select
            field={fields.municipalityCode}
            label={labels.municipalityCode}
            options={[none, ...choices.municipalities.map(({ code, name }) => ({ value: code, label: name }))]}
          />
          <OrganisationField field={fields.parent} label={labels.parent} />
          <Select
            field={fields.ownerId}
            label={labels.ownerId}
            options={[none, ...choices.colleagues.map(({ id, name }) => ({ value: String(id), label: name }))]}
          />
        </>
      )}
    </PanelForm>
  )
}

type AgreementProps = { organisationId: number; agreement: AgreementView | null; lastResult?: SubmissionResult }

/** A new agreement, or the words and days of one that is there. */
export function AgreementForm({ organisationId, agreement, lastResult }: AgreementProps) {
  const { stakeholders, common } = useMessages()
  const { fields: labels, hints, add } = stakeholders.forms
  return (
    <PanelForm
      id={agreement ? `agreement-${agreement.id}` : "agreement"}
      action={organisationPath(organisationId, "agreements")}
      values={{
        title: agreement?.title ?? "",
        start: agreement ? numericDate(agreement.from) : "",
        end: agreement?.to ? numericDate(agreement.to) : "",
      }}
      submit={agreement ? common.save : add}
      lastResult={lastResult}
    >
      {(fields) => (
        <>
          <input type="hidden" name="change" value={agreement ? "edit" : "add"} />
          {agreement && <input type="hidden" name="id" value={agreement.id} />}
          <Field field={fields.title} label={labels.title} autoComplete="off" />
          <Field field={fields.start} label={labels.start} hint={hints.date} autoComplete="off" />
          <Field field={fields.end} label={labels.end} hint={hints.endOpen} autoComplete="off" />
        </>
      )}
    </PanelForm>
  )
}
