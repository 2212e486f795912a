import { z } from "zod"
import { type DeadlineRule, deadlineUnits, roughHours } from "#app/deadlines/policy.ts"
import type { Messages } from "#app/i18n/messages.ts"
import { channels } from "#app/inquiries/inquiry.ts"
import { topics } from "#app/inquiries/topics.ts"
import { targetGroupKeys } from "#app/target-groups/target-groups.ts"
import { fieldsIn } from "#app/ui/fields.ts"

/** Beyond these a promise is a slip of the finger: a working year, and what the calendar reaches. */
const most = { "working-hours": 400, "working-days": 250, months: 12 }
const hoursADay = roughHours({ amount: 1, unit: "working-days" })

/** A number as Danes and English write it: "1,5", "1.5". */
const number = (words: string) =>
  z
    .string({ error: words })
    .trim()
    .regex(/^\d{1,4}([.,]\d{1,2})?$/, words)
    .transform((text) => Number(text.replace(",", ".")))

/** What makes no sense is refused: a law that counts hours, a warning before the case came, a receipt after the answer. */
export function ruleForm(t: Messages) {
  const { text, oneOf } = fieldsIn(t)
  const { wrong } = t.policy
  const any = <const Value extends string>(values: readonly Value[]) =>
    oneOf(values)
      .optional()
      .transform((value) => value ?? null)
  const shape = z.object({
    nameDa: text(60),
    nameEn: text(60),
    topic: any(topics),
    targetGroup: any(targetGroupKeys),
    channel: any(channels),
    amount: number(wrong.number),
    unit: oneOf(deadlineUnits),
    warnHours: number(wrong.number),
    acknowledgeDays: number(wrong.number)
      .optional()
      .transform((days) => days ?? null),
    statutory: z
      .boolean()
      .optional()
      .transform((value) => value ?? false),
    sourceDa: text(500),
    sourceEn: text(500),
  })
  return shape
    .superRefine((form, check) => {
      const { amount, unit, warnHours, acknowledgeDays, statutory } = form
      const refuse = (path: keyof typeof form, message: string) =>
        check.addIssue({ code: "custom", path: [path], message })
      const whole = unit === "working-hours" || Number.isInteger(amount)
      if (!(amount > 0)) refuse("amount", wrong.positive)
      else if (!whole) refuse("amount", wrong.whole)
      else if (amount > most[unit]) refuse("amount", wrong.tooMuch(most[unit], unit))
      if (statutory && unit === "working-hours") refuse("unit", wrong.lawInHours)
      if (amount > 0 && warnHours >= roughHours(form)) refuse("warnHours", wrong.warnTooEarly)
      if (acknowledgeDays === null) return
      if (!(Number.isInteger(acknowledgeDays) && acknowledgeDays > 0)) refuse("acknowledgeDays", wrong.positiveWhole)
      else if (acknowledgeDays * hoursADay > roughHours(form)) refuse("acknowledgeDays", wrong.receiptAfterReply)
    })
    .transform(
      ({ nameDa, nameEn, sourceDa, sourceEn, ...rule }): Omit<DeadlineRule, "id"> => ({
        ...rule,
        name: { da: nameDa, en: nameEn },
        source: { da: sourceDa, en: sourceEn },
      }),
    )
}

/** The fields as they stand in the form. */
export type RuleFields = Record<keyof z.input<ReturnType<typeof ruleForm>>, string | boolean>

const decimal = (value: number | null, t: Messages) =>
  value === null ? "" : String(value).replace(".", t.policy.decimalPoint)

export const fieldsOf = ({ name, source, ...rule }: Omit<DeadlineRule, "id">, t: Messages): RuleFields => ({
  nameDa: name.da,
  nameEn: name.en,
  topic: rule.topic ?? "",
  targetGroup: rule.targetGroup ?? "",
  channel: rule.channel ?? "",
  amount: decimal(rule.amount, t),
  unit: rule.unit,
  warnHours: decimal(rule.warnHours, t),
  acknowledgeDays: decimal(rule.acknowledgeDays, t),
  statutory: rule.statutory,
  sourceDa: source.da,
  sourceEn: source.en,
})
