import { describe, expect, test } from "vitest"
import { defaultRules } from "#app/deadlines/default-rules.ts"
import { allOther, matchRule, type RuleQuery, ruleFor } from "#app/deadlines/policy.ts"
import { rule } from "./support.ts"

const anything: RuleQuery = { topic: "other", targetGroup: "public", channel: "mail" }

describe("the rule that fits most closely", () => {
  const general = rule({ id: "general" })
  const mail = rule({ id: "mail", channel: "mail" })
  const group = rule({ id: "group", targetGroup: "public" })
  const groupByMail = rule({ id: "group-mail", targetGroup: "public", channel: "mail" })
  const topicAndGroup = rule({ id: "topic-group", topic: "other", targetGroup: "public" })

  test("names the most fields, in whatever order the rules stand", () => {
    const byCloseness = [
      general,
      group,
      groupByMail,
      rule({ id: "all", topic: "other", targetGroup: "public", channel: "mail" }),
    ]
    for (let count = 1; count <= byCloseness.length; count++) {
      const some = byCloseness.slice(0, count)
      expect(matchRule(some, anything).id).toBe(some.at(-1)?.id)
      expect(matchRule(some.toReversed(), anything).id).toBe(some.at(-1)?.id)
    }
  })

  test("of two as close is the law's, then the one that answers soonest", () => {
    const days = (id: string, amount: number, more = {}) => rule({ id, amount, unit: "working-days", ...more })
    const slow = days("slow", 5, { topic: "other" })
    const quick = days("quick", 3, { targetGroup: "public" })
    const hours = rule({ id: "hours", channel: "mail", amount: 4, unit: "working-hours" })
    const law = days("law", 7, { topic: "other", statutory: true })
    for (const rules of [
      [slow, quick, hours, law],
      [law, hours, quick, slow],
    ]) {
      expect(
        matchRule(
          rules.filter(({ id }) => id === "slow" || id === "quick"),
          anything,
        ).id,
      ).toBe("quick")
      expect(
        matchRule(
          rules.filter(({ id }) => id !== "law"),
          anything,
        ).id,
      ).toBe("hours")
      expect(matchRule(rules, anything).id).toBe("law")
    }
  })

  test("must fit in every field it names", () => {
    expect(matchRule([topicAndGroup, general], { ...anything, targetGroup: "media" }).id).toBe("general")
    expect(matchRule([mail, general], { topic: null, targetGroup: null, channel: null }).id).toBe("general")
  })

  test("is the first of two that promise the same", () => {
    expect(matchRule([rule({ id: "first" }), rule({ id: "second" })], anything).id).toBe("first")
  })

  test("is the general promise where the administrator left none that fits", () => {
    expect(matchRule([], anything)).toBe(allOther)
  })
})

describe("the default rules", () => {
  test.each<[string, Partial<RuleQuery>, string]>([
    ["a journalist's question", { topic: "press", targetGroup: "media" }, "4 working-hours"],
    ["a journalist on any topic", { targetGroup: "media", channel: "phone" }, "4 working-hours"],
    ["the ministry on a notice", { targetGroup: "ministry", topic: "collective-dismissal" }, "1 working-days"],
    ["a jobcentre on a work permit", { targetGroup: "jobcentres", topic: "work-permit" }, "3 working-days"],
    ["the ministry", { targetGroup: "ministry" }, "1 working-days"],
    ["access to documents, also for the press", { topic: "document-access", targetGroup: "media" }, "7 working-days"],
    ["a data-subject request", { topic: "data-protection" }, "1 months"],
    [
      "a notice of collective dismissal",
      { topic: "collective-dismissal", targetGroup: "businesses" },
      "3 working-days",
    ],
    ["work-sharing", { topic: "work-sharing", targetGroup: "businesses" }, "2 working-days"],
    ["a work permit", { topic: "work-permit" }, "5 working-days"],
    ["a jobcentre", { targetGroup: "jobcentres" }, "3 working-days"],
    ["a municipal council", { targetGroup: "municipal-councils" }, "3 working-days"],
    ["a jobcentre that rang", { targetGroup: "jobcentres", channel: "phone" }, "1 working-days"],
    ["anyone who rang", { targetGroup: "public", channel: "phone" }, "1 working-days"],
    ["all other", {}, "10 working-days"],
  ])("%s", (_, query, promise) => {
    const { amount, unit } = matchRule(defaultRules, { topic: null, targetGroup: null, channel: null, ...query })
    expect(`${amount} ${unit}`).toBe(promise)
  })

  test("acknowledge a notice of collective dismissal within a working day, as the only ones", () => {
    expect(defaultRules.filter((one) => one.acknowledgeDays !== null).map(({ id }) => id)).toEqual([
      "collective-dismissal",
    ])
  })

  test("only those with a law behind them are statutory, and name it", () => {
    const statutory = defaultRules.filter((one) => one.statutory)
    expect(statutory.map(({ id }) => id)).toEqual(["document-access", "data-protection"])
    expect(statutory.map(({ source }) => source.da)).toEqual([
      expect.stringContaining("Offentlighedsloven § 36, stk. 2"),
      expect.stringContaining("artikel 12, stk. 3"),
    ])
  })

  test("all others say in both languages that the number is our own", () => {
    for (const { source } of defaultRules.filter((one) => !one.statutory)) {
      expect(source.da).toMatch(/vores eg(en|ne)/i)
      expect(source.en).toMatch(/our own/i)
    }
  })

  test("have each an id of their own", () => {
    expect(new Set(defaultRules.map(({ id }) => id)).size).toBe(defaultRules.length)
  })
})

describe("a call", () => {
  const call: RuleQuery = { topic: "other", targetGroup: "public", channel: "phone" }

  test("that says nothing of when is to be returned within the day", () => {
    expect(ruleFor(defaultRules, call, { by: null }).id).toBe("phone")
  })

  test("that says when the answer is wanted has its topic's or group's rule", () => {
    expect(ruleFor(defaultRules, call, { by: "2026-12-01" }).id).toBe("other")
    expect(ruleFor(defaultRules, { ...call, topic: "work-sharing" }, { by: "2026-12-01" }).id).toBe("work-sharing")
  })

  test("keeps a rule that names more than the telephone", () => {
    const byPhone = rule({ id: "press-phone", topic: "press", channel: "phone" })
    expect(ruleFor([byPhone], { ...call, topic: "press" }, { by: "2026-12-01" }).id).toBe("press-phone")
  })
})
