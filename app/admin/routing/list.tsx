import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node"
import { Form, Link, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { describeLearning } from "#app/inquiries/learned.server.ts"
import { findRule, listRules, moveRule, restoreRule } from "#app/inquiries/routing-rules.server.ts"
import { Notice } from "#app/ui/notice.tsx"
import { PageHead } from "#app/ui/page-head.tsx"
import { titled } from "#app/ui/title.ts"
import { loadChoices } from "./choices.server.ts"
import { LearningPanel } from "./learning-panel.tsx"
import { RuleTable } from "./rule-table.tsx"

export const meta = titled((t) => t.routing.title)

export async function loader(args: LoaderFunctionArgs) {
  requireViewer(args, "administration")
  const { db, now } = args.context
  const removed = Number(new URL(args.request.url).searchParams.get("removed"))
  const gone = Number.isInteger(removed) ? await findRule(db.read, removed) : undefined
  const rules = await listRules(db.read)
  return {
    rules: rules.map(({ id, name, active, conditions, result }) => ({ id, name, active, conditions, result })),
    removed: gone && gone.removedAt !== null ? { id: gone.id, name: gone.name } : null,
    choices: await loadChoices(db.read),
    learned: await describeLearning(db.read),
    now: now(),
  }
}

const intents = ["up", "down", "restore"] as const

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "administration")
  const { db, now } = args.context
  const form = await args.request.formData()
  const id = Number(form.get("id"))
  const intent = intents.find((each) => each === form.get("intent"))
  if (!Number.isInteger(id) || id < 1 || intent === undefined) return data(null, { status: 400 })
  const actor = { userId: viewer.id, now: now() }
  if (intent === "restore") await restoreRule(db, actor, id)
  else await moveRule(db, actor, id, intent)
  return redirect("/admin/routing")
}

export default function RuleList() {
  const { rules, removed, choices, learned, now } = useLoaderData<typeof loader>()
  const { admin, common, routing: say } = useMessages()
  const active = rules.filter((rule) => rule.active).length
  return (
    <>
      <PageHead title={say.title} words={say.summary(active)} up={{ to: "/admin", name: admin.title }}>
        <Link className="button primary" to="/admin/routing/new">
          {say.add}
        </Link>
      </PageHead>
      <div className="stack wide-gap">
        {removed && (
          <Notice state="ok">
            <Form method="post" className="row">
              <span>{say.removed(removed.name)}</span>
              <input type="hidden" name="id" value={removed.id} />
              <button className="button" type="submit" name="intent" value="restore">
                {common.undo}
              </button>
            </Form>
          </Notice>
        )}
        {rules.length === 0 ? (
          <div className="empty">
            <h2>{say.emptyTitle}</h2>
            <p>{say.empty}</p>
          </div>
        ) : (
          <RuleTable rules={rules} choices={choices} />
        )}
        <LearningPanel learned={learned} now={now} />
      </div>
    </>
  )
}
