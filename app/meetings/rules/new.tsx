import { type ActionFunctionArgs, data, type LinksFunction, type LoaderFunctionArgs, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { listUnits } from "#app/inquiries/queries.server.ts"
import meetingStyles from "#app/meetings/components/meetings.css?url"
import { rulesPath } from "#app/meetings/paths.ts"
import { PageHead } from "#app/ui/page-head.tsx"
import { titled } from "#app/ui/title.ts"
import { newRule } from "./form.ts"
import { RuleFields } from "./rule-fields.tsx"
import styles from "./rules.css?url"
import { submitRule } from "./submit.server.ts"

export const links: LinksFunction = () => [meetingStyles, styles].map((href) => ({ rel: "stylesheet", href }))
export const meta = titled((t) => t.obligationRules.add)

export async function loader(args: LoaderFunctionArgs) {
  requireViewer(args, "obligations:manage")
  return { units: await listUnits(args.context.db.read) }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "obligations:manage")
  const answer = await submitRule(await args.request.formData(), args.context, viewer, null)
  return answer ? data(answer.body, { status: answer.status }) : redirect(rulesPath(), 303)
}

export default function NewRule() {
  const { units } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const say = useMessages().obligationRules
  return (
    <>
      <PageHead title={say.add} up={{ to: rulesPath(), name: say.title }} />
      <RuleFields rule={newRule} units={units} answer={answer} />
    </>
  )
}
