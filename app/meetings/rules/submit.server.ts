import type { SubmissionResult } from "@conform-to/react"
import { parseWithZod } from "@conform-to/zod/v4"
import type { AppLoadContext } from "@remix-run/node"
import { z } from "zod"
import type { Viewer } from "#app/auth/viewer.ts"
import { messages } from "#app/i18n/messages.ts"
import type { RuleEffect } from "#app/meetings/aligning.server.ts"
import type { Named } from "#app/stakeholders/views.ts"
import { ruleForm } from "./form.ts"
import { readListed, typedIn } from "./listed.server.ts"
import { rehearseRule, saveRule } from "./rules.server.ts"

type Body = { lastResult: SubmissionResult; effect: RuleEffect | null; listed: Named[] }
/** What the form is shown again with; null once the rule is saved. */
export type Answer = { status: 200 | 400; body: Body } | null

/**
 * Saves the rule, puts the organisation that is typed on its list, or shows what saving would do; what is shown again
 * keeps everything as typed. `id` is null for a new one.
 */
export async function submitRule(
  form: FormData,
  { db, locale, now }: Pick<AppLoadContext, "db" | "locale" | "now">,
  viewer: Viewer,
  id: number | null,
): Promise<Answer> {
  const t = messages(locale)
  const isListing = form.get("intent") === "list" && typedIn(form) !== ""
  const { listed, wrong } = await readListed(db.read, form, t)
  // What was found is on the list now, and no longer in the field.
  if (wrong === null) form.set("organisation", "")
  const shown = (status: 200 | 400, lastResult: SubmissionResult, effect: RuleEffect | null): Answer => ({
    status,
    body: { lastResult, effect, listed },
  })
  if (isListing) {
    const submission = parseWithZod(form, { schema: z.object({}) })
    const fieldErrors: Record<string, string[]> = wrong === null ? {} : { organisation: [wrong] }
    return wrong === null ? shown(200, submission.reply(), null) : shown(400, submission.reply({ fieldErrors }), null)
  }
  const submission = parseWithZod(form, { schema: ruleForm(t, locale) })
  const missing = form.get("owed") === "list" && listed.length === 0 ? t.obligationRules.wrong.nobodyListed : null
  const refusal = form.get("owed") === "list" ? (wrong ?? missing) : null
  if (submission.status !== "success" || refusal !== null) {
    const fieldErrors: Record<string, string[]> = refusal === null ? {} : { organisation: [refusal] }
    return shown(400, submission.reply({ fieldErrors }), null)
  }
  const actor = { userId: viewer.id, now: now() }
  const ids = listed.map((each) => each.id)
  if (form.get("intent") === "save") {
    await saveRule(db, actor, id, submission.value, ids)
    return null
  }
  return shown(200, submission.reply(), await rehearseRule(db, actor, id, submission.value, ids))
}
