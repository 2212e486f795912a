import { type ActionFunctionArgs, data, type LinksFunction, type LoaderFunctionArgs, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { defaultRules } from "#app/deadlines/default-rules.ts"
import { isCatchAll } from "#app/deadlines/policy.ts"
import { notFound } from "#app/errors.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { idIn } from "#app/mail/message-access.server.ts"
import { PageHead } from "#app/ui/page-head.tsx"
import { titled } from "#app/ui/title.ts"
import styles from "./policy.css?url"
import { RuleFields } from "./rule-fields.tsx"
import { fieldsOf } from "./rule-form.ts"
import { findRule } from "./rule-queries.server.ts"
import { submitRule } from "./submit.server.ts"

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }]
export const meta = titled((t) => t.policy.title)

async function ruleOf({ context, params }: Pick<LoaderFunctionArgs, "context" | "params">) {
  const row = await findRule(context.db.read, idIn(params))
  if (!row) throw notFound()
  return row
}

export async function loader(args: LoaderFunctionArgs) {
  requireViewer(args, "administration")
  const { rule } = await ruleOf(args)
  return { rule, standard: defaultRules.some(({ id }) => id === rule.id) }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "administration")
  const answer = await submitRule(args.request, args.context, viewer, await ruleOf(args))
  return "done" in answer
    ? redirect(`/admin/deadlines?done=${answer.done}`)
    : data(answer.body, { status: answer.status })
}

export default function EditRule() {
  const { rule, standard } = useLoaderData<typeof loader>()
  const locale = useLocale()
  const t = useMessages()
  return (
    <>
      <PageHead title={rule.name[locale]} up={{ to: "/admin/deadlines", name: t.policy.title }} />
      <RuleFields
        values={fieldsOf(rule, t)}
        answer={useActionData<typeof action>()}
        catchAll={isCatchAll(rule)}
        standard={standard}
        saved
      />
    </>
  )
}
