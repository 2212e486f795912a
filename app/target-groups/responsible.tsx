import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { messages } from "#app/i18n/messages.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { listColleagues, listUnits } from "#app/inquiries/queries.server.ts"
import { PageHead } from "#app/ui/page-head.tsx"
import { answerPanel } from "#app/ui/panel-answer.server.ts"
import { titled } from "#app/ui/title.ts"
import { ResponsibleForm } from "./components/responsible-form.tsx"
import { getGroup } from "./group-query.server.ts"
import { groupPath } from "./paths.ts"
import { setResponsible } from "./responsible.server.ts"
import { responsibleForm } from "./responsible-form.ts"

export const meta = titled((t) => t.targetGroups.responsible.change)

export async function loader(args: LoaderFunctionArgs) {
  requireViewer(args, "target-groups:manage")
  const { read } = args.context.db
  return {
    group: await getGroup(read, args.params.key),
    units: await listUnits(read),
    colleagues: await listColleagues(read),
  }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "target-groups:manage")
  const { db, locale } = args.context
  const { key } = await getGroup(db.read, args.params.key)
  const t = messages(locale)
  const asked = { schema: responsibleForm(t), back: groupPath(key) }
  return answerPanel(args, viewer, asked, async (input, actor) => {
    const { unitId, responsibleId, secondReader } = await setResponsible(db, actor, key, input)
    return {
      say: t.targetGroups.responsible.saved(t.targetGroups.names[key]),
      undo: [
        ["unitId", String(unitId ?? "")],
        ["responsibleId", String(responsibleId ?? "")],
        ["secondReader", secondReader ? "yes" : "no"],
      ],
    }
  })
}

export default function Responsible() {
  const data = useLoaderData<typeof loader>()
  const { targetGroups } = useMessages()
  const { key } = data.group
  const name = targetGroups.names[key]
  return (
    <>
      <PageHead title={targetGroups.responsible.changeOf(name)} up={{ to: groupPath(key), name }} />
      <section className="form">
        <ResponsibleForm {...data} lastResult={useActionData<typeof action>()?.lastResult} />
      </section>
    </>
  )
}
