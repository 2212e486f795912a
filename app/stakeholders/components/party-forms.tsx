import type { SubmissionResult } from "@conform-to/react"
import { numericDate } from "#app/i18n/dates.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { channels } from "#app/inquiries/inquiry.ts"
import { organisationPath, personPath } from "#app/stakeholders/paths.ts"
import type { PersonView, PlaceView } from "#app/stakeholders/views.ts"
import { Field, Select } from "#app/ui/field.tsx"
import { PanelForm } from "#app/ui/panel-form.tsx"
import { OrganisationField } from "./organisation-field.tsx"

type Answered = { lastResult?: SubmissionResult }

/** Somebody new at an organisation. */
export function NewcomerForm({ organisationId, lastResult }: Answered & { organisationId: number }) {
  const { fields: labels, hints, add } = useMessages().stakeholders.forms
  return (
    <PanelForm
      id="newcomer"
      action={organisationPath(organisationId, "affiliations")}
      values={{ name: "", role: "", mail: "", phone: "", since: "" }}
      submit={add}
      lastResult={lastResult}
    >
      {(fields) => (
        <>
          <Field field={fields.name} label={labels.name} autoComplete="off" />
          <Field field={fields.role} label={labels.role} autoComplete="off" />
          <Field field={fields.mail} label={labels.mail} autoComplete="off" inputMode="email" />
          <Field field={fields.phone} label={labels.phone} autoComplete="off" inputMode="tel" />
          <Field field={fields.since} label={labels.since} hint={hints.date} autoComplete="off" />
        </>
      )}
    </PanelForm>
  )
}

type AddressFormProps = Answered & {
  action: string
  /** A person's may be theirs at one of these. */
  places?: PlaceView[]
}

export function AddressForm({ action, places, lastResult }: AddressFormProps) {
  const { addresses, forms } = useMessages().stakeholders
  const { fields: labels, add, ownPlace } = forms
  const kinds = places ? (["mail", "phone"] as const) : (["mail", "phone", "domain"] as const)
  return (
    <PanelForm
      id="address"
      action={action}
      values={{ kind: "mail", value: "", organisationId: "" }}
      submit={add}
      lastResult={lastResult}
    >
      {(fields) => (
        <>
          <input type="hidden" name="change" value="add" />
          <Select
            field={fields.kind}
            label={labels.kind}
            options={kinds.map((value) => ({ value, label: addresses.kinds[value] }))}
          />
          <Field field={fields.value} label={labels.value} autoComplete="off" />
          {places && (
            <Select
              field={fields.organisationId}
              label={labels.place}
              options={[
                { value: "", label: ownPlace },
                ...places
                  .filter(({ current }) => current)
                  .map(({ organisation: { id, name } }) => ({ value: String(id), label: name })),
              ]}
            />
          )}
        </>
      )}
    </PanelForm>
  )
}

/** A further place for somebody who is known. */
export function PlaceForm({ personId, lastResult }: Answered & { personId: number }) {
  const { fields: labels, hints, add } = useMessages().stakeholders.forms
  return (
    <PanelForm
      id="place"
      action={personPath(personId, "affiliations")}
      values={{ organisation: "", role: "", since: "" }}
      submit={add}
      lastResult={lastResult}
    >
      {(fields) => (
        <>
          <input type="hidden" name="change" value="add" />
          <OrganisationField field={fields.organisation} label={labels.organisation} />
          <Field field={fields.role} label={labels.role} autoComplete="off" />
          <Field field={fields.since} label={labels.since} hint={hints.date} autoComplete="off" />
        </>
      )}
    </PanelForm>
  )
}

/** Another title or first day for a place. */
export function EditPlaceForm({ place, lastResult }: Answered & { place: PlaceView }) {
  const { common, stakeholders } = useMessages()
  const { fields: labels, hints } = stakeholders.forms
  return (
    <PanelForm
      id={`place-${place.id}`}
      action={personPath(place.person.id, "affiliations")}
      values={{ role: place.role ?? "", since: place.from === null ? "" : numericDate(place.from) }}
      submit={common.save}
      lastResult={lastResult}
    >
      {(fields) => (
        <>
          <input type="hidden" name="change" value="edit" />
          <input type="hidden" name="id" value={place.id} />
          <Field field={fields.role} label={labels.role} autoComplete="off" />
          <Field field={fields.since} label={labels.since} hint={hints.date} autoComplete="off" />
        </>
      )}
    </PanelForm>
  )
}

export function PersonForm({ person, lastResult }: Answered & { person: PersonView }) {
  const { stakeholders, common, terms } = useMessages()
  const { fields: labels, none } = stakeholders.forms
  const { id, name, language, preferredChannel } = person
  return (
    <PanelForm
      id="details"
      action={personPath(id, "details")}
      values={{ name, language: language ?? "", preferredChannel: preferredChannel ?? "" }}
      submit={common.save}
      lastResult={lastResult}
    >
      {(fields) => (
        <>
          <Field field={fields.name} label={labels.name} autoComplete="off" />
          <Select
            field={fields.language}
            label={labels.language}
            options={[
              { value: "", label: none },
              { value: "da", label: stakeholders.person.languages.da },
              { value: "en", label: stakeholders.person.languages.en },
            ]}
          />
          <Select
            field={fields.preferredChannel}
            label={labels.preferredChannel}
            options={[
              { value: "", label: none },
              ...channels.map((value) => ({ value, label: terms.channels[value] })),
            ]}
          />
        </>
      )}
    </PanelForm>
  )
}
