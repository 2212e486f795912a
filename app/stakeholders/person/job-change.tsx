import { useForm } from "@conform-to/react"
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { numericDate } from "#app/i18n/dates.ts"
import { messages } from "#app/i18n/messages.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { changeJob } from "#app/stakeholders/changing-jobs.server.ts"
import { FormPage } from "#app/stakeholders/components/form-page.tsx"
import { OrganisationField } from "#app/stakeholders/components/organisation-field.tsx"
import { loadPerson } from "#app/stakeholders/loading.server.ts"
import { findTyped } from "#app/stakeholders/organisation-names.server.ts"
import { jobChangeForm } from "#app/stakeholders/party-forms.ts"
import { personPath } from "#app/stakeholders/paths.ts"
import { Field, Select } from "#app/ui/field.tsx"
import { Form, Submit } from "#app/ui/form.tsx"
import { answerPanel } from "#app/ui/panel-answer.server.ts"
import { titled } from "#app/ui/title.ts"

export const meta = titled((t) => t.stakeholders.places.changeJob)

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args, "stakeholders:work")
  const person = await loadPerson(args, viewer)
  const place = new URL(args.request.url).searchParams.get("place")
  return { person, place, today: numericDate(args.context.now()) }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "stakeholders:work")
  const { db, locale } = args.context
  const { id } = await loadPerson(args, viewer)
  const t = messages(locale)
  const asked = {
    schema: jobChangeForm(t, locale),
    back: personPath(id),
    refusals: { "address-known": "mail", "same-place": "organisation", "ends-before-start": "on" },
  } as const
  return answerPanel(args, viewer, asked, async ({ organisation, ...change }, actor) => {
    const found = await findTyped(db.read, organisation, t)
    if ("wrong" in found) return { wrong: { organisation: [found.wrong] } }
    const { leftId } = await changeJob(db, actor, id, { ...change, organisationId: found.id })
    if (leftId === null) return { say: "", to: personPath(id) }
    const moved = new URLSearchParams({ from: String(leftId), to: String(found.id), on: change.on })
    return { say: "", to: personPath(id, `loose-ends?${moved}`) }
  })
}

export default function JobChange() {
  const { person, place, today } = useLoaderData<typeof loader>()
  const { stakeholders } = useMessages()
  const { fields: labels, hints } = stakeholders.forms
  const say = stakeholders.jobChange
  const places = person.places.filter(({ to }) => to === null)
  const leaves = places.find(({ id }) => String(id) === place) ?? places[0]
  const [form, fields] = useForm({
    id: "job-change",
    lastResult: useActionData<typeof action>()?.lastResult,
    defaultValue: {
      ...{ affiliationId: String(leaves?.id ?? ""), organisation: "", role: "", on: today, mail: "", phone: "" },
    },
  })
  const names = { ...labels, organisation: labels.newOrganisation, role: labels.newRole }
  return (
    <FormPage title={say.title(person.name)} up={{ to: personPath(person.id), name: person.name }} words={say.help}>
      <Form form={form} labels={{ ...names, mail: labels.newMail, phone: labels.newPhone }}>
        <Select
          field={fields.affiliationId}
          label={labels.affiliationId}
          options={[
            ...places.map(({ id, role, organisation }) => ({
              value: String(id),
              label: stakeholders.head.at(role, organisation.name),
            })),
            ...(places.length === 0 ? [{ value: "", label: say.fromNone }] : []),
          ]}
        />
        <OrganisationField field={fields.organisation} label={labels.newOrganisation} />
        <Field field={fields.role} label={labels.newRole} autoComplete="off" />
        <Field field={fields.on} label={labels.on} hint={hints.date} autoComplete="off" />
        <Field field={fields.mail} label={labels.newMail} hint={hints.newMail} inputMode="email" autoComplete="off" />
        <Field field={fields.phone} label={labels.newPhone} inputMode="tel" autoComplete="off" />
        <p>
          <Submit kind="primary">{say.submit}</Submit>
        </p>
      </Form>
    </FormPage>
  )
}
