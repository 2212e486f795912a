import { listRules } from "#app/admin/deadlines/rule-queries.server.ts"
import { changeRule, type RuleInput } from "#app/admin/deadlines/rules.server.ts"
import type { Actor } from "#app/audit/actor.ts"
import type { Db } from "#db/client.server.ts"
import type { TestMail } from "./mail.ts"

/** Changes a rule of the default set, as an administrator does. */
export async function changeDefault(db: Db, actor: Actor, key: string, part: Partial<RuleInput>): Promise<void> {
  const row = (await listRules(db.read)).find(({ rule }) => rule.id === key)
  if (!row) throw new Error(`no rule ${key}`)
  const { id: _, ...rule } = row.rule
  await changeRule(db, actor, row.id, { ...rule, ...part })
}

/** A journalist's question; the rule for the press gives it four working hours. */
export const pressMail: TestMail = {
  from: "Nora Falk <nfa@dagbladet.example>",
  subject: "Pressehenvendelse om ledigheden",
  text: "Hej\n\nJeg er journalist på Dagbladet og skriver en artikel om ledigheden. Kan jeg få en kommentar til avisen?\n\nNora",
}
