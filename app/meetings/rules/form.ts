import { z } from "zod"
import { numericDate } from "#app/i18n/dates.ts"
import type { Locale } from "#app/i18n/locale.ts"
import type { Messages } from "#app/i18n/messages.ts"
import { meetingTypes } from "#app/meetings/meeting.ts"
import { periodKinds } from "#app/meetings/period.ts"
import { partyFields } from "#app/stakeholders/fields.ts"
import { targetGroupKeys } from "#app/target-groups/target-groups.ts"
import { fieldsIn } from "#app/ui/fields.ts"
import type { RuleInput } from "./rules.server.ts"

/** Each of a group, those on its list (which is kept elsewhere), or nobody in particular. */
export const owedChoices = ["authority", "list", ...targetGroupKeys] as const

/** What a rule's form says. Of a deliverable only what concerns it is kept. */
export function ruleForm(t: Messages, locale: Locale) {
  const { text, oneOf, optionalId } = fieldsIn(t)
  const { optionalDay } = partyFields(t, locale)
  const { wrong } = t.obligationRules
  const whole = (least: number, most: number) =>
    z.coerce
      .number({ error: wrong.number(least, most) })
      .int(wrong.number(least, most))
      .min(least, wrong.number(least, most))
      .max(most, wrong.number(least, most))
  const ticked = z
    .literal("on")
    .optional()
    .transform((on) => on !== undefined)
  return z
    .object({
      nameDa: text(120),
      nameEn: text(120),
      kind: oneOf(["meeting", "deliverable"]),
      meetingType: oneOf(meetingTypes).optional(),
      owed: oneOf(owedChoices),
      inAgreement: ticked,
      times: whole(1, 12),
      period: oneOf(periodKinds),
      joint: ticked,
      spacingDays: whole(0, 365).default(0),
      leadDays: whole(0, 365).default(0),
      minutes: whole(15, 1440).optional(),
      withinDays: whole(0, 365).optional(),
      unitId: optionalId(),
      validFrom: optionalDay(),
      validTo: optionalDay(),
    })
    .superRefine(({ kind, owed, meetingType, validFrom, validTo }, check) => {
      const say = (path: string, message: string) => check.addIssue({ code: "custom", path: [path], message })
      if (kind === "meeting" && !meetingType) say("meetingType", t.errors.required)
      if (kind === "meeting" && owed === "authority") say("owed", wrong.meetingWithNobody)
      if (validFrom && validTo && validTo < validFrom) say("validTo", wrong.endsBefore)
    })
    .transform(({ owed, ...rule }): RuleInput => {
      const meeting = rule.kind === "meeting"
      const group = owed === "authority" || owed === "list" ? null : owed
      return {
        ...rule,
        ...{ owedTo: owed === "authority" || owed === "list" ? owed : "group", targetGroup: group },
        meetingType: rule.meetingType ?? null,
        inAgreement: group !== null && rule.inAgreement,
        joint: meeting && rule.joint,
        spacingDays: meeting ? rule.spacingDays : 0,
        minutes: meeting ? (rule.minutes ?? null) : null,
        withinDays: rule.withinDays ?? null,
      }
    })
}

export type RuleField = keyof RuleInput | "owed"
type Values = Partial<Record<RuleField, string | boolean>>

/** A rule as its fields show it. */
export function ruleValues(rule: RuleInput): Values {
  const { owedTo, targetGroup, inAgreement, joint, validFrom, validTo, ...rest } = rule
  const texts = Object.entries(rest).map(([name, value]) => [name, value === null ? "" : String(value)])
  return {
    ...Object.fromEntries(texts),
    ...{ owed: owedTo === "group" ? (targetGroup ?? "") : owedTo, inAgreement, joint },
    ...{ validFrom: validFrom ? numericDate(validFrom) : "", validTo: validTo ? numericDate(validTo) : "" },
  }
}

export const newRule: RuleInput = {
  ...{ nameDa: "", nameEn: "", kind: "meeting", meetingType: "dialogue", owedTo: "group", targetGroup: "jobcentres" },
  ...{ inAgreement: false, times: 1, period: "quarter", joint: false, spacingDays: 0, leadDays: 28, minutes: 120 },
  ...{ withinDays: null, unitId: null, validFrom: null, validTo: null },
}
