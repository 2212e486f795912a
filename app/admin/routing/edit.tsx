import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { getRule, removeRule } from "#app/inquiries/routing-rules.server.ts"
import { idIn } from "#app/mail/message-access.server.ts"
import { PageHead } from "#app/ui/page-head.tsx"
import { titled } from "#app/ui/title.ts"
import { loadChoices } from "./choices.server.ts"
import { previewRule } from "./preview.server.ts"
import { RuleFields } from "./rule-fields.tsx"
import { submitRule } from "./submit.server.ts"

export const meta = titled((t) => t.routing.title)

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args, "administration")
  const { read } = args.context.db
  const { id, name, active, conditions, result } = await getRule(read, idIn(args.params))
  const rule = { name, active, conditions, result }
  return { rule, choices: await loadChoices(read), preview: await previewRule(read, viewer, id, rule) }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "administration")
  const { db, now } = args.context
  const { id } = await getRule(db.read, idIn(args.params))
  const form = await args.request.formData()
  if (form.get("intent") === "remove") {
    await removeRule(db, { userId: viewer.id, now: now() }, id)
    return redirect(`/admin/routing?removed=${id}`)
  }
  const answer = await submitRule(form, args.context, viewer, id)
  return answer ? data(answer.body, { status: answer.status }) : redirect("/admin/routing")
}

export default function EditRule() {
  const { rule, choices, preview } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const say = useMessages().routing
  return (
    <>
      <PageHead title={rule.name} up={{ to: "/admin/routing", name: say.title }} />
      <RuleFields
        rule={rule}
        choices={choices}
        lastResult={answer?.lastResult}
        preview={answer?.preview ?? preview}
        removable
      />
    </>
  )
}
