import { type ActionFunctionArgs, data, type LinksFunction, type LoaderFunctionArgs, redirect } from "@remix-run/node"
import { useActionData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { PageHead } from "#app/ui/page-head.tsx"
import { titled } from "#app/ui/title.ts"
import styles from "./policy.css?url"
import { RuleFields } from "./rule-fields.tsx"
import { submitRule } from "./submit.server.ts"

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }]
export const meta = titled((t) => t.policy.add)

export function loader(args: LoaderFunctionArgs) {
  requireViewer(args, "administration")
  return null
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "administration")
  const answer = await submitRule(args.request, args.context, viewer, null)
  return "done" in answer
    ? redirect(`/admin/deadlines?done=${answer.done}`)
    : data(answer.body, { status: answer.status })
}

export default function NewRule() {
  const say = useMessages().policy
  return (
    <>
      <PageHead title={say.add} words={say.addWords} up={{ to: "/admin/deadlines", name: say.title }} />
      <RuleFields values={{ unit: "working-days" }} answer={useActionData<typeof action>()} />
    </>
  )
}
