import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { dayOf, instantOf } from "#app/deadlines/zone.ts"
import { messages } from "#app/i18n/messages.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { FormPage } from "#app/stakeholders/components/form-page.tsx"
import { NewcomerForm } from "#app/stakeholders/components/party-forms.tsx"
import { createPerson } from "#app/stakeholders/creating.server.ts"
import { loadOrganisation } from "#app/stakeholders/loading.server.ts"
import { newcomerForm } from "#app/stakeholders/party-forms.ts"
import { organisationPath } from "#app/stakeholders/paths.ts"
import { answerPanel } from "#app/ui/panel-answer.server.ts"
import { titled } from "#app/ui/title.ts"

export const meta = titled((t) => t.stakeholders.places.add)

export const loader = (args: LoaderFunctionArgs) => loadOrganisation(args, requireViewer(args, "stakeholders:work"))

/** Somebody new at the organisation. */
export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "stakeholders:work")
  const { db, locale } = args.context
  const { organisation } = await loadOrganisation(args, viewer)
  const t = messages(locale)
  const asked = {
    schema: newcomerForm(t, locale),
    back: organisationPath(organisation.id),
    refusals: { "address-known": "mail" },
  } as const
  return answerPanel(args, viewer, asked, async ({ name, role, mail, phone, since }, actor) => {
    const from = since === null ? null : instantOf(dayOf(since))
    await createPerson(db, actor, {
      ...{ name, mail, phone, language: null, preferredChannel: null },
      place: { organisationId: organisation.id, role, from },
    })
    return { say: t.stakeholders.places.added }
  })
}

export default function OrganisationAffiliations() {
  const { organisation } = useLoaderData<typeof loader>()
  const { places } = useMessages().stakeholders
  const up = { to: organisationPath(organisation.id), name: organisation.name }
  return (
    <FormPage title={places.add} up={up}>
      <NewcomerForm organisationId={organisation.id} lastResult={useActionData<typeof action>()?.lastResult} />
    </FormPage>
  )
}
