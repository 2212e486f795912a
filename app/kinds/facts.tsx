import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { messages } from "#app/i18n/messages.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { casePath } from "#app/inquiries/paths.ts"
import { FormPage } from "#app/stakeholders/components/form-page.tsx"
import { answerPanel } from "#app/ui/panel-answer.server.ts"
import { titled } from "#app/ui/title.ts"
import { FactsForm } from "./components/facts-form.tsx"
import { changeFacts, findFacts } from "./facts.server.ts"
import { factsForm } from "./forms.ts"
import { findDisorder } from "./kinds.ts"
import { getKindOfCase, loadKindPage } from "./loading.server.ts"
import { listKindChoices } from "./queries.server.ts"
import { typedValue } from "./words.ts"

export const meta = titled((t) => t.kinds.change)

/** The form on a page of its own, where the browser runs no JavaScript. */
export const loader = (args: LoaderFunctionArgs) => loadKindPage(args, requireViewer(args))

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  const { db, locale, now } = args.context
  const t = messages(locale)
  const { inquiry, kind } = await getKindOfCase(args, viewer)
  const schema = factsForm(kind, await listKindChoices(db.read, kind, locale), t, now())
  const asked = { schema, back: casePath(inquiry.number), refusals: { "facts-changed": "revision" } as const }
  return answerPanel(args, viewer, asked, async (input, actor) => {
    const kept = await findFacts(db.read, inquiry.id, inquiry.topic)
    const wanted = Object.entries({ ...kept.facts, ...input.changes }).filter(([, value]) => value !== null)
    const disorder = findDisorder(kind, Object.fromEntries(wanted) as typeof kept.facts)
    if (disorder) return { wrong: { [disorder]: [t.kinds.wrong.order] } }
    const { before, revision } = await changeFacts(db, actor, inquiry.id, input)
    const restored = { ...kept.facts, ...before }
    return {
      say: t.kinds.said.facts,
      undo: [
        ["topic", input.topic],
        ["revision", String(revision)],
        ...kind.fields.map((field): [string, string] => [
          field.key,
          typedValue(field, restored[field.key] ?? undefined, locale),
        ]),
      ],
    }
  })
}

export default function FactsPage() {
  const { kind, number, subject } = useLoaderData<typeof loader>()
  const { kinds } = useMessages()
  return (
    <FormPage title={kinds.change} up={{ to: casePath(number), name: subject }}>
      <FactsForm
        number={number}
        kind={kind}
        latest={kind.revision}
        lastResult={useActionData<typeof action>()?.lastResult}
      />
    </FormPage>
  )
}
