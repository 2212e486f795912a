import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node"
import { Form, Link, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { dayOf, instantOf } from "#app/deadlines/zone.ts"
import { notFound } from "#app/errors.ts"
import { readNumericDate } from "#app/i18n/numeric-date.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { idIn } from "#app/mail/message-access.server.ts"
import { FormPage } from "#app/stakeholders/components/form-page.tsx"
import { LooseEndsLists } from "#app/stakeholders/components/loose-ends-lists.tsx"
import { loadPerson } from "#app/stakeholders/loading.server.ts"
import { listLooseEnds, settleLooseEnds } from "#app/stakeholders/loose-ends.server.ts"
import { looseEndsForm } from "#app/stakeholders/party-forms.ts"
import { personPath } from "#app/stakeholders/paths.ts"
import { getOrganisation } from "#app/stakeholders/rows.server.ts"
import { Submit } from "#app/ui/form.tsx"
import { answerPanel } from "#app/ui/panel-answer.server.ts"
import { titled } from "#app/ui/title.ts"

export const meta = titled((t) => t.stakeholders.places.changeJob)

/** The two places and the day of a change of job, as its page sends one here. */
function placeOf(request: Request, personId: number) {
  const params = new URL(request.url).searchParams
  const on = readNumericDate(params.get("on") ?? "")
  if (!("date" in on)) throw notFound()
  const [leftId, joinedId] = [idIn({ id: params.get("from") ?? "" }), idIn({ id: params.get("to") ?? "" })]
  return { personId, leftId, joinedId, at: instantOf(dayOf(on.date)) }
}

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args, "stakeholders:work")
  const { read } = args.context.db
  const { id, name } = await loadPerson(args, viewer)
  const place = placeOf(args.request, id)
  const left = await getOrganisation(read, place.leftId)
  const joined = await getOrganisation(read, place.joinedId)
  const ends = await listLooseEnds(read, viewer, place)
  // Nothing to ask: on to the person.
  if (ends.cases.length + ends.tasks.length + ends.seats.length === 0) throw redirect(personPath(id))
  return { person: { id, name }, left: left.name, joined: joined.name, ends }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "stakeholders:work")
  const { db } = args.context
  const { id } = await loadPerson(args, viewer)
  const place = placeOf(args.request, id)
  return answerPanel(args, viewer, { schema: looseEndsForm, back: personPath(id) }, async (chosen, actor) => {
    await settleLooseEnds(db, actor, viewer, place, chosen)
    return { say: "", to: personPath(id) }
  })
}

export default function LooseEndsPage() {
  const { person, left, joined, ends } = useLoaderData<typeof loader>()
  const say = useMessages().stakeholders.jobChange
  return (
    <FormPage
      title={say.looseTitle(person.name)}
      up={{ to: personPath(person.id), name: person.name }}
      words={say.looseHelp(left, joined)}
    >
      <Form method="post" className="stack wide-gap">
        <LooseEndsLists ends={ends} />
        <p className="row">
          <Submit kind="primary">{say.settle}</Submit>
          <Link className="button" to={personPath(person.id)}>
            {say.keep}
          </Link>
        </p>
      </Form>
    </FormPage>
  )
}
