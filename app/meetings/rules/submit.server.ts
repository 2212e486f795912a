import type { SubmissionResult } from "@conform-to/react"
import { parseWithZod } from "@conform-to/zod/v4"
import type { AppLoadContext } from "@remix-run/node"
import type { Viewer } from "#app/auth/viewer.ts"
import { messages } from "#app/i18n/messages.ts"
import type { RuleEffect } from "#app/meetings/aligning.server.ts"
import { ruleForm } from "./form.ts"
import { rehearseRule, saveRule } from "./rules.server.ts"

/** What the form is shown again with; null once the rule is saved. */
export type Answer = { status: 200 | 400; body: { lastResult: SubmissionResult; effect: RuleEffect | null } } | null

/** Saves the rule, or shows what it would do and keeps everything as typed. `id` is null for a new one. */
export async function submitRule(
  form: FormData,
  { db, locale, now }: Pick<AppLoadContext, "db" | "locale" | "now">,
  viewer: Viewer,
  id: number | null,
): Promise<Answer> {
  const submission = parseWithZod(form, { schema: ruleForm(messages(locale), locale) })
  if (submission.status !== "success") return { status: 400, body: { lastResult: submission.reply(), effect: null } }
  const actor = { userId: viewer.id, now: now() }
  if (form.get("intent") === "save") {
    await saveRule(db, actor, id, submission.value)
    return null
  }
  const effect = await rehearseRule(db, actor, id, submission.value)
  return { status: 200, body: { lastResult: submission.reply(), effect } }
}
