import type { Messages } from "#app/i18n/messages.ts"
import type { RoutingConditions, RoutingResult } from "#app/inquiries/triage/routing.ts"
import type { Choices } from "./choices.server.ts"

const nameIn = (list: { id: number; name: string }[], id: number | undefined, missing: string) =>
  id === undefined ? undefined : (list.find((each) => each.id === id)?.name ?? missing)

/** What must hold, each condition in words. */
export function conditionWords(conditions: RoutingConditions, choices: Choices, t: Messages): string[] {
  const { conditionWords: say, gone } = t.routing
  const { mailboxId, senders, subjectWords, textWords, senderGroup, hasAttachment, language } = conditions
  const mailbox = nameIn(choices.mailboxes, mailboxId, gone)
  return [
    mailbox && say.mailbox(mailbox),
    senders && say.senders(senders),
    subjectWords && say.subject(subjectWords),
    textWords && say.text(textWords),
    senderGroup && say.senderGroup(t.terms.targetGroups[senderGroup]),
    hasAttachment !== undefined && say.attachment(hasAttachment),
    language && say.language[language],
  ].filter((words): words is string => typeof words === "string")
}

/** What is then proposed, each field in words. */
export function resultWords(result: RoutingResult, choices: Choices, t: Messages): string[] {
  const { terms, routing } = t
  const { topic, targetGroup, unitId, confidentiality, assigneeId, replyExpected } = result
  const of = (label: string, value: string) => `${label}: ${value}`
  const unit = nameIn(choices.units, unitId, routing.gone)
  const assignee = nameIn(choices.colleagues, assigneeId, routing.gone)
  const { fields } = routing
  return [
    topic && of(fields.setTopic, terms.topics[topic]),
    targetGroup && of(fields.setTargetGroup, terms.targetGroups[targetGroup]),
    unit && of(fields.setUnitId, unit),
    confidentiality === "confidential" && routing.confidential,
    assignee && of(fields.setAssigneeId, assignee),
    replyExpected !== undefined && of(fields.setReplyExpected, routing.yesOrNo[replyExpected ? "yes" : "no"]),
  ].filter((words): words is string => typeof words === "string")
}
