import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { changeAddresses } from "#app/stakeholders/address-change.server.ts"
import { FormPage } from "#app/stakeholders/components/form-page.tsx"
import { AddressForm } from "#app/stakeholders/components/party-forms.tsx"
import { loadOrganisation } from "#app/stakeholders/loading.server.ts"
import { organisationPath } from "#app/stakeholders/paths.ts"
import { titled } from "#app/ui/title.ts"

export const meta = titled((t) => t.stakeholders.addresses.add)

export const loader = (args: LoaderFunctionArgs) => loadOrganisation(args, requireViewer(args, "stakeholders:work"))

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "stakeholders:work")
  const { organisation } = await loadOrganisation(args, viewer)
  const { id, addresses } = organisation
  const owner = { personId: null, organisationId: id }
  return changeAddresses(args, viewer, { owner, known: addresses, back: organisationPath(id) })
}

export default function OrganisationAddresses() {
  const { organisation } = useLoaderData<typeof loader>()
  const { addresses } = useMessages().stakeholders
  const up = { to: organisationPath(organisation.id), name: organisation.name }
  return (
    <FormPage title={addresses.add} up={up}>
      <AddressForm
        action={organisationPath(organisation.id, "addresses")}
        lastResult={useActionData<typeof action>()?.lastResult}
      />
    </FormPage>
  )
}
