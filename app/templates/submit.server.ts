import type { SubmissionResult } from "@conform-to/react"
import { parseWithZod } from "@conform-to/zod/v4"
import type { AppLoadContext } from "@remix-run/node"
import type { Viewer } from "#app/auth/viewer.ts"
import { DomainError } from "#app/errors.ts"
import { messages } from "#app/i18n/messages.ts"
import { templateForm } from "./forms.ts"
import { addTemplate, changeTemplate } from "./managing.server.ts"
import { getTemplate } from "./queries.server.ts"

type Body = {
  lastResult: SubmissionResult
  /** What is saved by now, where somebody else came first: to be saved over knowingly. */
  revision: number | null
}
/** What the form is shown again with; null once the template is saved. */
export type Answer = { status: 200 | 400 | 409; body: Body } | null

/** Saves the template, or shows it with everything as typed. `id` is null for a new one. */
export async function submitTemplate(
  form: FormData,
  { db, locale, now }: Pick<AppLoadContext, "db" | "locale" | "now">,
  viewer: Viewer,
  id: number | null,
): Promise<Answer> {
  const t = messages(locale)
  const language = form.get("language") === "en" ? "en" : "da"
  const submission = parseWithZod(form, { schema: templateForm(t, language) })
  // The page itself draws what it would look like; a browser without JavaScript asks for it.
  if (form.get("intent") === "preview") return { status: 200, body: { lastResult: submission.reply(), revision: null } }
  if (submission.status !== "success") return { status: 400, body: { lastResult: submission.reply(), revision: null } }
  const actor = { userId: viewer.id, now: now() }
  const { input, revision } = submission.value
  const refused = (refusal: { formErrors?: string[]; fieldErrors?: Record<string, string[]> }, seen: number | null) =>
    ({ status: 409, body: { lastResult: submission.reply(refusal), revision: seen } }) as const
  try {
    if (id === null) await addTemplate(db, actor, input)
    else await changeTemplate(db, actor, id, input, revision ?? 0)
    return null
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const words = t.errors.codes[error.code](error.values)
    if (error.code === "name-taken") return refused({ fieldErrors: { name: [words] } }, null)
    if (error.code !== "template-changed" || id === null) throw error
    return refused({ formErrors: [words] }, (await getTemplate(db.read, id)).revision)
  }
}
