import type { ActionFunctionArgs } from "@remix-run/node"
import { requireViewer } from "#app/auth/guard.server.ts"
import { notFound } from "#app/errors.ts"
import { messages } from "#app/i18n/messages.ts"
import { answerForm } from "#app/inquiries/answer-form.server.ts"
import { viewForm } from "./forms.ts"
import { changeView, removeView, type View } from "./saving.server.ts"

type Fields = [name: string, value: string][]

/** One's own view: another name, shared or not, what the list shows now, or away with it. */
export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "stakeholders:work")
  const { db, now, locale } = args.context
  const id = Number(args.params.id)
  if (!Number.isInteger(id)) throw notFound()
  const actor = { userId: viewer.id, now: now() }
  const say = messages(locale).lists.views
  return answerForm(args, viewForm, "/stakeholders", async ({ remove, change }) => {
    if (remove) {
      const before = await removeView(db, actor, id)
      return { say: say.removed(before.name), undo: { action: "/views", fields: [...kept(before), ...called(before)] } }
    }
    const before = await changeView(db, actor, id, change)
    const fields = "query" in change ? kept(before) : called(before)
    return { say: say.changed(before.name), undo: { action: `/views/${id}`, fields } }
  })
}

const kept = ({ list, query, columns }: View): Fields => [
  ["list", list],
  ["search", `${query}&columns=${columns.join(",")}`],
]
const called = ({ name, shared }: View): Fields => [
  ["name", name],
  ["shared", shared ? "1" : "0"],
]
