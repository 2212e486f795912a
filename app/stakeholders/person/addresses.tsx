import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { changeAddresses } from "#app/stakeholders/address-change.server.ts"
import { FormPage } from "#app/stakeholders/components/form-page.tsx"
import { AddressForm } from "#app/stakeholders/components/party-forms.tsx"
import { loadPerson } from "#app/stakeholders/loading.server.ts"
import { personPath } from "#app/stakeholders/paths.ts"
import { titled } from "#app/ui/title.ts"

export const meta = titled((t) => t.stakeholders.addresses.add)

export async function loader(args: LoaderFunctionArgs) {
  return { person: await loadPerson(args, requireViewer(args, "stakeholders:work")) }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "stakeholders:work")
  const { id, addresses } = await loadPerson(args, viewer)
  const owner = { personId: id, organisationId: null }
  return changeAddresses(args, viewer, { owner, known: addresses, back: personPath(id) })
}

export default function PersonAddresses() {
  const { person } = useLoaderData<typeof loader>()
  const { addresses } = useMessages().stakeholders
  return (
    <FormPage title={addresses.add} up={{ to: personPath(person.id), name: person.name }}>
      <AddressForm
        action={personPath(person.id, "addresses")}
        places={person.places}
        lastResult={useActionData<typeof action>()?.lastResult}
      />
    </FormPage>
  )
}
