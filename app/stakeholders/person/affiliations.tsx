import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { FormPage } from "#app/stakeholders/components/form-page.tsx"
import { EditPlaceForm, PlaceForm } from "#app/stakeholders/components/party-forms.tsx"
import { loadPerson } from "#app/stakeholders/loading.server.ts"
import { personPath } from "#app/stakeholders/paths.ts"
import { changePlaces } from "#app/stakeholders/place-change.server.ts"
import { titled } from "#app/ui/title.ts"

export const meta = titled((t) => t.stakeholders.places.places)

export async function loader(args: LoaderFunctionArgs) {
  return { person: await loadPerson(args, requireViewer(args, "stakeholders:work")) }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "stakeholders:work")
  return changePlaces(args, viewer, await loadPerson(args, viewer))
}

export default function PersonAffiliations() {
  const { person } = useLoaderData<typeof loader>()
  const say = useMessages().stakeholders.places
  const lastResult = useActionData<typeof action>()?.lastResult
  const place = person.places.find(({ id }) => String(id) === lastResult?.initialValue?.id)
  return (
    <FormPage
      title={place ? say.change(place.organisation.name) : say.addPlace}
      up={{ to: personPath(person.id), name: person.name }}
    >
      {place ? (
        <EditPlaceForm place={place} lastResult={lastResult} />
      ) : (
        <PlaceForm personId={person.id} lastResult={lastResult} />
      )}
    </FormPage>
  )
}
