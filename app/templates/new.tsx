import { type ActionFunctionArgs, data, type LinksFunction, type LoaderFunctionArgs, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { listColleagues, listUnits } from "#app/inquiries/queries.server.ts"
import { PageHead } from "#app/ui/page-head.tsx"
import { titled } from "#app/ui/title.ts"
import { TemplateFields } from "./components/template-fields.tsx"
import styles from "./components/templates.css?url"
import { templatesPath } from "./paths.ts"
import { submitTemplate } from "./submit.server.ts"

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }]
export const meta = titled((t) => t.templates.add)

export async function loader(args: LoaderFunctionArgs) {
  requireViewer(args, "templates:manage")
  const { db, now } = args.context
  return { people: await listColleagues(db.read), units: await listUnits(db.read), now: now() }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "templates:manage")
  const answer = await submitTemplate(await args.request.formData(), args.context, viewer, null)
  return answer ? data(answer.body, { status: answer.status }) : redirect(templatesPath(), 303)
}

const empty = {
  name: "",
  language: "da",
  topics: [],
  targetGroups: [],
  text: "",
  note: "",
  reviewOn: "",
  responsible: "",
}

export default function NewTemplate() {
  const { people, units, now } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const say = useMessages().templates
  return (
    <>
      <PageHead title={say.add} words={say.addWords} up={{ to: templatesPath(), name: say.title }} />
      <TemplateFields
        template={empty}
        revision={null}
        responsible={{ people, units }}
        lastResult={answer?.lastResult}
        now={now}
      />
    </>
  )
}
