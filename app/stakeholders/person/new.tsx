import { useForm } from "@conform-to/react"
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { dayOf, instantOf } from "#app/deadlines/zone.ts"
import { messages } from "#app/i18n/messages.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { channels } from "#app/inquiries/inquiry.ts"
import { FormPage } from "#app/stakeholders/components/form-page.tsx"
import { OrganisationField } from "#app/stakeholders/components/organisation-field.tsx"
import { createPerson } from "#app/stakeholders/creating.server.ts"
import { findTyped, numbered } from "#app/stakeholders/organisation-names.server.ts"
import { newPersonForm } from "#app/stakeholders/party-forms.ts"
import { personPath } from "#app/stakeholders/paths.ts"
import { getOrganisation } from "#app/stakeholders/rows.server.ts"
import { Field, Select } from "#app/ui/field.tsx"
import { Form, Submit } from "#app/ui/form.tsx"
import { answerPanel } from "#app/ui/panel-answer.server.ts"
import { titled } from "#app/ui/title.ts"

export const meta = titled((t) => t.stakeholders.newPerson)

export async function loader(args: LoaderFunctionArgs) {
  requireViewer(args, "stakeholders:work")
  const params = new URL(args.request.url).searchParams
  const at = Number(params.get("organisation"))
  const organisation = at > 0 ? numbered(await getOrganisation(args.context.db.read, at)) : ""
  return { organisation, name: params.get("name")?.slice(0, 200) ?? "" }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "stakeholders:work")
  const { db, locale } = args.context
  const t = messages(locale)
  const asked = {
    schema: newPersonForm(t, locale),
    back: "/stakeholders/people",
    refusals: { "address-known": "mail" },
  } as const
  return answerPanel(args, viewer, asked, async ({ organisation, role, since, ...input }, actor) => {
    const found = organisation === null ? null : await findTyped(db.read, organisation, t)
    if (found && "wrong" in found) return { wrong: { organisation: [found.wrong] } }
    const from = since === null ? null : instantOf(dayOf(since))
    const place = found && { organisationId: found.id, role, from }
    return { say: "", to: personPath(await createPerson(db, actor, { ...input, place })) }
  })
}

export default function NewPerson() {
  const { organisation, name } = useLoaderData<typeof loader>()
  const { stakeholders, terms } = useMessages()
  const { fields: labels, hints, none, create } = stakeholders.forms
  const [form, fields] = useForm({
    id: "person",
    lastResult: useActionData<typeof action>()?.lastResult,
    defaultValue: {
      ...{ name, organisation, role: "", mail: "", phone: "", since: "", language: "", preferredChannel: "" },
    },
  })
  return (
    <FormPage title={stakeholders.newPerson} up={{ to: "/stakeholders/people", name: stakeholders.people }}>
      <Form form={form} labels={labels}>
        <Field field={fields.name} label={labels.name} autoComplete="off" />
        <OrganisationField field={fields.organisation} label={labels.organisation} />
        <Field field={fields.role} label={labels.role} autoComplete="off" />
        <Field field={fields.mail} label={labels.mail} inputMode="email" autoComplete="off" />
        <Field field={fields.phone} label={labels.phone} inputMode="tel" autoComplete="off" />
        <Field field={fields.since} label={labels.since} hint={hints.date} autoComplete="off" />
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
          options={[{ value: "", label: none }, ...channels.map((value) => ({ value, label: terms.channels[value] }))]}
        />
        <p>
          <Submit kind="primary">{create}</Submit>
        </p>
      </Form>
    </FormPage>
  )
}
