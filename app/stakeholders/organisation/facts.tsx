import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { messages } from "#app/i18n/messages.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { FormPage } from "#app/stakeholders/components/form-page.tsx"
import { FactsForm } from "#app/stakeholders/components/organisation-forms.tsx"
import { changeFacts, type Facts } from "#app/stakeholders/facts.server.ts"
import { loadOrganisation } from "#app/stakeholders/loading.server.ts"
import { factsForm } from "#app/stakeholders/organisation-forms.ts"
import { findTyped } from "#app/stakeholders/organisation-names.server.ts"
import { organisationPath } from "#app/stakeholders/paths.ts"
import { answerPanel } from "#app/ui/panel-answer.server.ts"
import { titled } from "#app/ui/title.ts"

export const meta = titled((t) => t.stakeholders.facts.change)

export const loader = (args: LoaderFunctionArgs) => loadOrganisation(args, requireViewer(args, "stakeholders:work"))

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "stakeholders:work")
  const { db, locale } = args.context
  const { organisation } = await loadOrganisation(args, viewer)
  const { id } = organisation
  const t = messages(locale)
  const asked = {
    schema: factsForm(t, locale),
    back: organisationPath(id),
    refusals: { "own-parent": "parent" },
  } as const
  return answerPanel(args, viewer, asked, async ({ parent, ...facts }, actor) => {
    const found = parent === null ? { id: null } : await findTyped(db.read, parent, t)
    if ("wrong" in found) return { wrong: { parent: [found.wrong] } }
    const before = await changeFacts(db, actor, id, { ...facts, parentId: found.id })
    return { say: t.stakeholders.facts.changed, undo: fieldsOf(before) }
  })
}

const fieldsOf = ({ furtherGroups, parentId, ...columns }: Facts): [string, string][] => [
  ...Object.entries(columns).map(([name, value]): [string, string] => [name, String(value ?? "")]),
  ...furtherGroups.map((key): [string, string] => ["furtherGroups", key]),
  // The number alone tells which one, whatever it is called.
  ["parent", parentId === null ? "" : `#${parentId}`],
]

export default function FactsPage() {
  const { organisation, choices } = useLoaderData<typeof loader>()
  const { facts } = useMessages().stakeholders
  const up = { to: organisationPath(organisation.id), name: organisation.name }
  return (
    <FormPage title={facts.change} up={up}>
      <FactsForm {...{ organisation, choices }} lastResult={useActionData<typeof action>()?.lastResult} />
    </FormPage>
  )
}
