import { type ActionFunctionArgs, data, type LinksFunction, type LoaderFunctionArgs, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { listUnits } from "#app/inquiries/queries.server.ts"
import { idIn } from "#app/mail/message-access.server.ts"
import meetingStyles from "#app/meetings/components/meetings.css?url"
import { rulesPath } from "#app/meetings/paths.ts"
import { PageHead } from "#app/ui/page-head.tsx"
import { titled } from "#app/ui/title.ts"
import { RuleFields } from "./rule-fields.tsx"
import styles from "./rules.css?url"
import { getRuleRow, listListed } from "./rules.server.ts"
import { submitRule } from "./submit.server.ts"

export const links: LinksFunction = () => [meetingStyles, styles].map((href) => ({ rel: "stylesheet", href }))
export const meta = titled((t) => t.obligationRules.title)

export async function loader(args: LoaderFunctionArgs) {
  requireViewer(args, "obligations:manage")
  const { read } = args.context.db
  const { id, createdAt: _, source, ...rule } = await getRuleRow(read, idIn(args.params))
  const listed = rule.owedTo === "list" ? await listListed(read, id) : []
  return { rule, source, listed, units: await listUnits(read) }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "obligations:manage")
  const { id } = await getRuleRow(args.context.db.read, idIn(args.params))
  const answer = await submitRule(await args.request.formData(), args.context, viewer, id)
  return answer ? data(answer.body, { status: answer.status }) : redirect(rulesPath(), 303)
}

export default function EditRule() {
  const { rule, source, listed, units } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { obligationRules: say, targetGroups } = useMessages()
  const locale = useLocale()
  return (
    <>
      <PageHead
        title={locale === "da" ? rule.nameDa : rule.nameEn}
        words={source ? `${say.source}: ${targetGroups.obligation(source)}` : undefined}
        up={{ to: rulesPath(), name: say.title }}
      />
      <RuleFields rule={rule} units={units} existing listed={listed} answer={answer} />
    </>
  )
}
