import type { SubmissionResult } from "@conform-to/react"
import { parseWithZod } from "@conform-to/zod/v4"
import type { AppLoadContext } from "@remix-run/node"
import type { Viewer } from "#app/auth/viewer.ts"
import { isCatchAll } from "#app/deadlines/policy.ts"
import { DomainError } from "#app/errors.ts"
import { refusedAt } from "#app/http.server.ts"
import { messages } from "#app/i18n/messages.ts"
import type { EffectView } from "./effect-view.server.ts"
import { loadEffect } from "./proposing.server.ts"
import { ruleForm } from "./rule-form.ts"
import { listRules, type RuleRow } from "./rule-queries.server.ts"
import { addRule, changeRule, findTwin, type RuleInput, removeRule, restoreRule } from "./rules.server.ts"

/** What the form is shown again with. */
export type Body = { lastResult: SubmissionResult; effect: EffectView | null; twinId: number | null }
export type Answer = { done: "saved" | "removed" | "restored" } | { status: 200 | 400 | 409; body: Body }

/** Saves the rule, deletes it, puts its default back, or shows what saving would do. `row` is null for a new one. */
export async function submitRule(
  request: Request,
  context: AppLoadContext,
  viewer: Viewer,
  row: RuleRow | null,
): Promise<Answer> {
  const { db, locale, now } = context
  const actor = { userId: viewer.id, now: now() }
  const form = await request.formData()
  const intent = form.get("intent")
  const submission = parseWithZod(form, { schema: ruleForm(messages(locale)) })
  const refuse = async (error: unknown, input: RuleInput | undefined): Promise<Answer> => {
    const fields = { "rule-taken": "topic", "catch-all-rule": input ? "topic" : "" }
    const lastResult = submission.reply(refusedAt(error, fields, locale))
    const twin = input && (await findTwin(db.read, input, row?.id))
    return { status: 409, body: { lastResult, effect: null, twinId: twin?.id ?? null } }
  }
  if (row && (intent === "remove" || intent === "restore")) {
    try {
      if (intent === "remove") await removeRule(db, actor, row.id)
      else await restoreRule(db, actor, row.rule.id)
      return { done: intent === "remove" ? "removed" : "restored" }
    } catch (error) {
      return refuse(error, undefined)
    }
  }
  if (submission.status !== "success")
    return { status: 400, body: { lastResult: submission.reply(), effect: null, twinId: null } }
  const input = submission.value
  try {
    if (intent === "effect") {
      const effect = await loadEffect(context, viewer, { rules: await proposed(context, row, input) })
      return { status: 200, body: { lastResult: submission.reply(), effect, twinId: null } }
    }
    if (row) await changeRule(db, actor, row.id, input)
    else await addRule(db, actor, input)
    return { done: "saved" }
  } catch (error) {
    return refuse(error, input)
  }
}

/** The rules as they would be. @throws what saving would. */
async function proposed({ db }: Pick<AppLoadContext, "db">, row: RuleRow | null, input: RuleInput) {
  if (row && isCatchAll(row.rule) && !isCatchAll(input)) throw new DomainError("catch-all-rule")
  const twin = await findTwin(db.read, input, row?.id)
  if (twin) throw new DomainError("rule-taken", 409, twin.rule.name)
  // In the order of the house: of two rules that fit alike the older holds.
  const rules = (await listRules(db.read)).toSorted((a, b) => a.id - b.id)
  const rule = { ...input, id: row?.rule.id ?? "proposed" }
  return row
    ? rules.map((other) => (other.id === row.id ? rule : other.rule))
    : [...rules.map(({ rule }) => rule), rule]
}
