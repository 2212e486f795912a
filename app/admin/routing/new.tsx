import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { PageHead } from "#app/ui/page-head.tsx"
import { titled } from "#app/ui/title.ts"
import { loadChoices } from "./choices.server.ts"
import { newRule } from "./form.ts"
import { RuleFields } from "./rule-fields.tsx"
import { submitRule } from "./submit.server.ts"

export const meta = titled((t) => t.routing.add)

export async function loader(args: LoaderFunctionArgs) {
  requireViewer(args, "administration")
  return { choices: await loadChoices(args.context.db.read) }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "administration")
  const answer = await submitRule(await args.request.formData(), args.context, viewer, null)
  return answer ? data(answer.body, { status: answer.status }) : redirect("/admin/routing")
}

export default function NewRule() {
  const { choices } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const say = useMessages().routing
  return (
    <>
      <PageHead title={say.add} words={say.addWords} up={{ to: "/admin/routing", name: say.title }} />
      <RuleFields rule={newRule} choices={choices} lastResult={answer?.lastResult} preview={answer?.preview ?? null} />
    </>
  )
}
