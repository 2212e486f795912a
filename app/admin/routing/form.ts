import { z } from "zod"
import type { Messages } from "#app/i18n/messages.ts"
import type { RuleInput } from "#app/inquiries/routing-rules.server.ts"
import { topics } from "#app/inquiries/topics.ts"
import { targetGroupKeys } from "#app/target-groups/target-groups.ts"
import { fieldsIn } from "#app/ui/fields.ts"

const yesOrNo = ["yes", "no"] as const
const longestList = 2000
const mostEntries = 100

export const conditionFields = [
  "mailboxId",
  "senders",
  "subjectWords",
  "textWords",
  "senderGroup",
  "hasAttachment",
  "language",
] as const
/** What a rule sets stands beside what it asks for, so these have names of their own. */
export const resultFieldNames = [
  "setTopic",
  "setTargetGroup",
  "setUnitId",
  "setConfidentiality",
  "setAssigneeId",
  "setReplyExpected",
] as const
export type RuleField = "name" | "active" | (typeof conditionFields)[number] | (typeof resultFieldNames)[number]

/** `toSave` asks for a name and something to set; a preview is content without. */
export function ruleForm(t: Messages, { toSave }: { toSave: boolean }) {
  const { text, optionalText, oneOf, optionalId } = fieldsIn(t)
  const say = t.routing.form
  const list = (separator: RegExp) =>
    optionalText(longestList).transform((value) => [
      ...new Set(
        value
          .split(separator)
          .map((entry) => entry.trim())
          .filter(Boolean),
      ),
    ])
  const words = () =>
    list(/[,\n]+/)
      .refine((entries) => entries.length <= mostEntries, say.tooMany(mostEntries))
      .refine((entries) => entries.every((entry) => /[\p{L}\p{N}]/u.test(entry)), say.noWord)
  const senders = list(/[,\s]+/)
    .refine((entries) => entries.length <= mostEntries, say.tooMany(mostEntries))
    .refine((entries) => entries.every((entry) => /^(?:[^@\s]*@)?[^@\s]+\.[^@\s.]+$/.test(entry)), say.noSender)
  const shape = z.object({
    name: toSave ? text(80) : optionalText(80),
    active: z
      .boolean()
      .optional()
      .transform((value) => value ?? false),
    mailboxId: optionalId(),
    senders,
    subjectWords: words(),
    textWords: words(),
    senderGroup: oneOf(targetGroupKeys).optional(),
    hasAttachment: oneOf(yesOrNo).optional(),
    language: oneOf(["da", "en"]).optional(),
    setTopic: oneOf(topics).optional(),
    setTargetGroup: oneOf(targetGroupKeys).optional(),
    setUnitId: optionalId(),
    setConfidentiality: oneOf(["confidential"]).optional(),
    setAssigneeId: optionalId(),
    setReplyExpected: oneOf(yesOrNo).optional(),
  })
  return shape.transform(toInput).superRefine(({ conditions, result }, check) => {
    if (!toSave) return
    const missing = (message: string) => check.addIssue({ code: "custom", path: [], message })
    if (Object.keys(conditions).length === 0) missing(say.noCondition)
    if (Object.keys(result).length === 0) missing(say.noResult)
  })
}

type Fields = {
  name: string
  active: boolean
  mailboxId: number | null
  senders: string[]
  subjectWords: string[]
  textWords: string[]
  senderGroup?: (typeof targetGroupKeys)[number]
  hasAttachment?: "yes" | "no"
  language?: "da" | "en"
  setTopic?: (typeof topics)[number]
  setTargetGroup?: (typeof targetGroupKeys)[number]
  setUnitId: number | null
  setConfidentiality?: "confidential"
  setAssigneeId: number | null
  setReplyExpected?: "yes" | "no"
}

const some = <T>(entries: T[]) => (entries.length === 0 ? undefined : entries)
const answer = (value: "yes" | "no" | undefined) => (value === undefined ? undefined : value === "yes")

const toInput = (form: Fields): RuleInput => ({
  name: form.name,
  active: form.active,
  conditions: given({
    mailboxId: form.mailboxId ?? undefined,
    senders: some(form.senders),
    subjectWords: some(form.subjectWords),
    textWords: some(form.textWords),
    senderGroup: form.senderGroup,
    hasAttachment: answer(form.hasAttachment),
    language: form.language,
  }),
  result: given({
    topic: form.setTopic,
    targetGroup: form.setTargetGroup,
    unitId: form.setUnitId ?? undefined,
    confidentiality: form.setConfidentiality,
    assigneeId: form.setAssigneeId ?? undefined,
    replyExpected: answer(form.setReplyExpected),
  }),
})

const given = <T extends object>(values: T): T =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T

/** A rule as its form shows it. */
export function ruleValues({ name, active, conditions, result }: RuleInput): Record<RuleField, string | boolean> {
  const yes = (value: boolean | undefined) => (value === undefined ? "" : value ? "yes" : "no")
  const id = (value: number | undefined) => (value === undefined ? "" : String(value))
  const listed = (entries: string[] | undefined) => (entries ?? []).join(", ")
  return {
    name,
    active,
    mailboxId: id(conditions.mailboxId),
    senders: listed(conditions.senders),
    subjectWords: listed(conditions.subjectWords),
    textWords: listed(conditions.textWords),
    senderGroup: conditions.senderGroup ?? "",
    hasAttachment: yes(conditions.hasAttachment),
    language: conditions.language ?? "",
    setTopic: result.topic ?? "",
    setTargetGroup: result.targetGroup ?? "",
    setUnitId: id(result.unitId),
    setConfidentiality: result.confidentiality === "confidential" ? "confidential" : "",
    setAssigneeId: id(result.assigneeId),
    setReplyExpected: yes(result.replyExpected),
  }
}

export const newRule: RuleInput = { name: "", active: true, conditions: {}, result: {} }
