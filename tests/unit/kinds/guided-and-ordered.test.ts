import { describe, expect, test } from "vitest"
import { amsOrder } from "#app/kinds/ams-order.ts"
import { frameworkAgreement } from "#app/kinds/framework-agreement.ts"
import type { CaseDays, Facts, Kind } from "#app/kinds/kind.ts"
import { findDisorder, kindOf } from "#app/kinds/kinds.ts"
import { presentation } from "#app/kinds/presentation.ts"
import { workPermit } from "#app/kinds/work-permit.ts"

const days: CaseDays = { today: "2026-11-26", workingDays: () => "2026-12-07", statutory: null, done: [] }
const help = (kind: Kind, facts: Facts = {}, done: string[] = []) => kind.help(facts, { ...days, done })

test("each is the kind of its topic", () => {
  for (const kind of [workPermit, frameworkAgreement, amsOrder, presentation]) expect(kindOf(kind.topic)).toBe(kind)
})

describe("a work permit (rules.md § 3)", () => {
  const says = (done: string[]) => help(workPermit, {}, done).map((line) => ("say" in line ? line.say : line.missing))

  test("is not ours to decide: one guides and sends on, until both are done (forvaltningsloven § 7)", () => {
    expect(says([])).toEqual(["siri-decides", "guide-and-send-on"])
    expect(says(["guided"])).toEqual(["siri-decides", "guide-and-send-on"])
    expect(says(["guided", "sent-on"])).toEqual(["siri-decides"])
  })
})

describe("a framework agreement", () => {
  test("does not end before it begins", () => {
    expect(findDisorder(frameworkAgreement, { agreementFrom: "2026-01-01", agreementTo: "2025-12-31" })).toBe(
      "agreementTo",
    )
    expect(findDisorder(frameworkAgreement, { agreementFrom: "2026-01-01", agreementTo: "2026-12-31" })).toBeUndefined()
  })
})

describe("an order from AMS (strategy O121)", () => {
  test("asks by when, and is soon on its day and late after it", () => {
    expect(help(amsOrder)).toMatchObject([{ missing: ["orderDueAt"] }])
    expect(help(amsOrder, { orderDueAt: "2026-11-27T10:00" })).toMatchObject([{ say: "deliver-by" }])
    expect(help(amsOrder, { orderDueAt: "2026-11-27T10:00" })[0]?.state).toBeUndefined()
    expect(help(amsOrder, { orderDueAt: "2026-11-26T10:00" })).toMatchObject([{ say: "deliver-by", state: "soon" }])
    expect(help(amsOrder, { orderDueAt: "2026-11-25" })).toMatchObject([
      { say: "deliver-late", values: { date: "2026-11-25" }, state: "late" },
    ])
  })

  test("is quiet once it is delivered", () => {
    expect(help(amsOrder, { orderDueAt: "2026-11-25" }, ["delivered"])).toEqual([])
  })
})

describe("a presentation (strategy O074, O078)", () => {
  test("is to be put on the website, which is due once it is held", () => {
    expect(help(presentation, { presentedAt: "2026-11-26T09:00" })[0]?.state).toBeUndefined()
    expect(help(presentation, { presentedAt: "2026-11-25T09:00" })).toMatchObject([{ state: "soon" }])
    expect(help(presentation, { presentedAt: "2026-11-25T09:00" }, ["slides-published"])).toEqual([])
  })
})
