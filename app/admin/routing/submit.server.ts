import type { SubmissionResult } from "@conform-to/react"
import { parseWithZod } from "@conform-to/zod/v4"
import type { AppLoadContext } from "@remix-run/node"
import type { Viewer } from "#app/auth/viewer.ts"
import { messages } from "#app/i18n/messages.ts"
import { addRule, changeRule } from "#app/inquiries/routing-rules.server.ts"
import { ruleForm } from "./form.ts"
import { previewRule } from "./preview.server.ts"
import type { Preview } from "./preview.ts"

/** What the form is shown again with; null once the rule is saved. */
export type Answer = { status: 200 | 400; body: { lastResult: SubmissionResult; preview: Preview | null } } | null

/** Saves the rule, or shows what it would do and keeps everything as typed. `id` is null for a new one. */
export async function submitRule(
  form: FormData,
  { db, locale, now }: AppLoadContext,
  viewer: Viewer,
  id: number | null,
): Promise<Answer> {
  const toSave = form.get("intent") !== "preview"
  const submission = parseWithZod(form, { schema: ruleForm(messages(locale), { toSave }) })
  if (submission.status !== "success") return { status: 400, body: { lastResult: submission.reply(), preview: null } }
  const rule = submission.value
  if (!toSave) {
    const preview = await previewRule(db.read, viewer, id, rule)
    return { status: 200, body: { lastResult: submission.reply(), preview } }
  }
  const actor = { userId: viewer.id, now: now() }
  if (id === null) await addRule(db, actor, rule)
  else await changeRule(db, actor, id, rule)
  return null
}
