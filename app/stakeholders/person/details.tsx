import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { messages } from "#app/i18n/messages.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { FormPage } from "#app/stakeholders/components/form-page.tsx"
import { PersonForm } from "#app/stakeholders/components/party-forms.tsx"
import { loadPerson } from "#app/stakeholders/loading.server.ts"
import { personForm } from "#app/stakeholders/party-forms.ts"
import { personPath } from "#app/stakeholders/paths.ts"
import { changePerson } from "#app/stakeholders/person-details.server.ts"
import { answerPanel } from "#app/ui/panel-answer.server.ts"
import { titled } from "#app/ui/title.ts"

export const meta = titled((t) => t.stakeholders.person.change)

export async function loader(args: LoaderFunctionArgs) {
  return { person: await loadPerson(args, requireViewer(args, "stakeholders:work")) }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "stakeholders:work")
  const { db, locale } = args.context
  const { id } = await loadPerson(args, viewer)
  const t = messages(locale)
  const asked = { schema: personForm(t, locale), back: personPath(id) }
  return answerPanel(args, viewer, asked, async (input, actor) => {
    const before = await changePerson(db, actor, id, input)
    const undo = Object.entries(before).map(([name, value]): [string, string] => [name, value ?? ""])
    return { say: t.stakeholders.person.changed, undo }
  })
}

export default function PersonDetails() {
  const { person } = useLoaderData<typeof loader>()
  const say = useMessages().stakeholders.person
  return (
    <FormPage title={say.change} up={{ to: personPath(person.id), name: person.name }}>
      <PersonForm person={person} lastResult={useActionData<typeof action>()?.lastResult} />
    </FormPage>
  )
}
