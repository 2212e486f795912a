import { useForm } from "@conform-to/react"
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { messages } from "#app/i18n/messages.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { FormPage } from "#app/stakeholders/components/form-page.tsx"
import { createOrganisation } from "#app/stakeholders/creating.server.ts"
import { loadChoices } from "#app/stakeholders/loading.server.ts"
import { newOrganisationForm } from "#app/stakeholders/organisation-forms.ts"
import { organisationPath } from "#app/stakeholders/paths.ts"
import { isTargetGroupKey, targetGroupKeys } from "#app/target-groups/target-groups.ts"
import { Field, Select } from "#app/ui/field.tsx"
import { Form, Submit } from "#app/ui/form.tsx"
import { answerPanel } from "#app/ui/panel-answer.server.ts"
import { titled } from "#app/ui/title.ts"

export const meta = titled((t) => t.stakeholders.newOrganisation)

export async function loader(args: LoaderFunctionArgs) {
  requireViewer(args, "stakeholders:work")
  const params = new URL(args.request.url).searchParams
  const group = params.get("group")
  return {
    choices: await loadChoices(args.context.db.read),
    group: isTargetGroupKey(group) ? group : "",
    name: params.get("name")?.slice(0, 200) ?? "",
  }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "stakeholders:work")
  const { db, locale } = args.context
  const t = messages(locale)
  const asked = {
    schema: newOrganisationForm(t, locale),
    back: "/stakeholders",
    refusals: { "address-known": "" },
  } as const
  return answerPanel(args, viewer, asked, async (input, actor) => {
    const id = await createOrganisation(db, actor, input)
    return { say: "", to: organisationPath(id) }
  })
}

export default function NewOrganisation() {
  const { choices, group, name } = useLoaderData<typeof loader>()
  const { stakeholders, targetGroups } = useMessages()
  const { fields: labels, hints, none, create } = stakeholders.forms
  const [form, fields] = useForm({
    id: "organisation",
    lastResult: useActionData<typeof action>()?.lastResult,
    defaultValue: {
      ...{ name, targetGroup: group, cvr: "", pNumber: "", municipalityCode: "", mail: "", domain: "", phone: "" },
      ...{ nameFrom: "", ownerId: "" },
    },
  })
  const noChoice = { value: "", label: none }
  return (
    <FormPage title={stakeholders.newOrganisation} up={{ to: "/stakeholders", name: stakeholders.title }}>
      <Form form={form} labels={{ ...labels, mail: labels.sharedMail, phone: labels.mainPhone }}>
        <Field field={fields.name} label={labels.name} autoComplete="off" />
        <Select
          field={fields.targetGroup}
          label={labels.targetGroup}
          options={[noChoice, ...targetGroupKeys.map((value) => ({ value, label: targetGroups.names[value] }))]}
        />
        <Field
          field={fields.mail}
          label={labels.sharedMail}
          hint={hints.sharedMail}
          inputMode="email"
          autoComplete="off"
        />
        <Field field={fields.domain} label={labels.domain} hint={hints.domain} autoComplete="off" />
        <Field field={fields.phone} label={labels.mainPhone} inputMode="tel" autoComplete="off" />
        <Field field={fields.cvr} label={labels.cvr} inputMode="numeric" autoComplete="off" />
        <Field field={fields.pNumber} label={labels.pNumber} inputMode="numeric" autoComplete="off" />
        <Select
          field={fields.municipalityCode}
          label={labels.municipalityCode}
          options={[noChoice, ...choices.municipalities.map(({ code, name }) => ({ value: code, label: name }))]}
        />
        <Select
          field={fields.ownerId}
          label={labels.ownerId}
          options={[noChoice, ...choices.colleagues.map(({ id, name }) => ({ value: String(id), label: name }))]}
        />
        <Field field={fields.nameFrom} label={labels.nameFrom} hint={hints.date} autoComplete="off" />
        <p>
          <Submit kind="primary">{create}</Submit>
        </p>
      </Form>
    </FormPage>
  )
}
