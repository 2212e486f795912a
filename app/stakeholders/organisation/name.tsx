import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { dateOf, localDay } from "#app/deadlines/zone.ts"
import { messages } from "#app/i18n/messages.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { idIn } from "#app/mail/message-access.server.ts"
import { FormPage } from "#app/stakeholders/components/form-page.tsx"
import { NameForm } from "#app/stakeholders/components/organisation-forms.tsx"
import { loadOrganisation } from "#app/stakeholders/loading.server.ts"
import { correctName, renameOrganisation, takeBackName } from "#app/stakeholders/naming.server.ts"
import { nameForm } from "#app/stakeholders/organisation-forms.ts"
import { organisationPath } from "#app/stakeholders/paths.ts"
import { answerPanel } from "#app/ui/panel-answer.server.ts"
import { titled } from "#app/ui/title.ts"

export const meta = titled((t) => t.stakeholders.facts.rename)

export const loader = (args: LoaderFunctionArgs) => loadOrganisation(args, requireViewer(args, "stakeholders:work"))

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "stakeholders:work")
  const { db, locale } = args.context
  const id = idIn(args.params)
  await loadOrganisation(args, viewer)
  const t = messages(locale)
  const say = t.stakeholders.facts
  const asked = {
    schema: nameForm(t, locale),
    back: organisationPath(id),
    refusals: { "name-before": "from" },
  } as const
  return answerPanel(args, viewer, asked, async (input, actor) => {
    if (input.change === "take-back") {
      await takeBackName(db, actor, id, input.formerId)
      return { say: say.nameBack }
    }
    const { name, correction } = input
    if (correction) {
      const before = await correctName(db, actor, id, name)
      const undo: [string, string][] = [
        ["change", "rename"],
        ["correction", "on"],
        ["name", before],
      ]
      return { say: say.nameCorrected, undo }
    }
    const from = input.from ?? dateOf(localDay(actor.now))
    const formerId = await renameOrganisation(db, actor, id, { name, from })
    if (formerId === null) return { say: say.renamed(name) }
    const undo: [string, string][] = [
      ["change", "take-back"],
      ["formerId", String(formerId)],
    ]
    return { say: say.renamed(name), undo }
  })
}

export default function NamePage() {
  const { organisation } = useLoaderData<typeof loader>()
  const { facts } = useMessages().stakeholders
  const up = { to: organisationPath(organisation.id), name: organisation.name }
  return (
    <FormPage title={facts.rename} up={up}>
      <NameForm organisation={organisation} lastResult={useActionData<typeof action>()?.lastResult} />
    </FormPage>
  )
}
