import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { messages } from "#app/i18n/messages.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import {
  type AgreementInput,
  addAgreement,
  changeAgreement,
  removeAgreement,
} from "#app/stakeholders/agreeing.server.ts"
import { FormPage } from "#app/stakeholders/components/form-page.tsx"
import { AgreementForm } from "#app/stakeholders/components/organisation-forms.tsx"
import { loadOrganisation } from "#app/stakeholders/loading.server.ts"
import { agreementForm } from "#app/stakeholders/organisation-forms.ts"
import { organisationPath } from "#app/stakeholders/paths.ts"
import { answerPanel } from "#app/ui/panel-answer.server.ts"
import { titled } from "#app/ui/title.ts"

export const meta = titled((t) => t.stakeholders.agreements.title)

export const loader = (args: LoaderFunctionArgs) => loadOrganisation(args, requireViewer(args, "stakeholders:work"))

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "stakeholders:work")
  const { db, locale } = args.context
  const { organisation } = await loadOrganisation(args, viewer)
  const owner = organisation.id
  const t = messages(locale)
  const say = t.stakeholders.agreements
  const asked = {
    schema: agreementForm(t, locale),
    back: organisationPath(owner),
    refusals: { "ends-before-start": "end" },
  } as const
  return answerPanel(args, viewer, asked, async (input, actor) => {
    if (input.change === "remove") {
      const before = await removeAgreement(db, actor, owner, input.id)
      return { say: say.removed, undo: fieldsOf("add", before) }
    }
    const agreement = { title: input.title, from: input.start, to: input.end }
    if (input.change === "add") {
      const id = await addAgreement(db, actor, owner, agreement)
      return { say: say.added, undo: [...oneOf("remove", id)] }
    }
    const before = await changeAgreement(db, actor, owner, input.id, agreement)
    return { say: say.changed, undo: [...fieldsOf("edit", before), ["id", String(input.id)]] }
  })
}

const oneOf = (change: string, id: number): [string, string][] => [
  ["change", change],
  ["id", String(id)],
]
const fieldsOf = (change: string, { title, from, to }: AgreementInput): [string, string][] => [
  ["change", change],
  ["title", title],
  ["start", from],
  ["end", to ?? ""],
]

export default function OrganisationAgreements() {
  const { organisation } = useLoaderData<typeof loader>()
  const { agreements } = useMessages().stakeholders
  const { id, name } = organisation
  const lastResult = useActionData<typeof action>()?.lastResult
  const agreement = organisation.agreements.find((each) => String(each.id) === lastResult?.initialValue?.id)
  return (
    <FormPage
      title={agreement ? agreements.change(agreement.title) : agreements.add}
      up={{ to: organisationPath(id), name }}
    >
      <AgreementForm organisationId={id} agreement={agreement ?? null} lastResult={lastResult} />
    </FormPage>
  )
}
