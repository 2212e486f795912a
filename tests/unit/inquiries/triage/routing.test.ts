import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  compileConditions,
  compileRouting,
  foldText,
  type RoutingConditions,
  type RoutingFacts,
  type RoutingRule,
} from "#app/inquiries/triage/routing.ts"
import { cpuTime } from "#tests/support/cpu-time.ts"

const mail = (given: Partial<Omit<RoutingFacts, "subject" | "text">> & { subject?: string; text?: string } = {}) => ({
  mailboxId: 1,
  address: "mli@vindrose-emballage.example",
  senderGroup: null,
  hasAttachment: false,
  language: () => "da" as const,
  ...given,
  subject: () => foldText(given.subject ?? ""),
  text: () => foldText(given.text ?? ""),
})
const holds = (conditions: RoutingConditions, facts: RoutingFacts) => compileConditions(conditions)(facts)
const rule = (id: number, conditions: RoutingConditions, result: RoutingRule["result"]): RoutingRule => ({
  id,
  name: `Regel ${id}`,
  conditions,
  result,
})

describe("words", () => {
  test.each([
    ["varsl*", "Vi varsler 40", true],
    ["varsl*", "Det var sløjt", false],
    ["*møde", "Næste dialogmøde", true],
    ["*moede", "Næste DIALOGMØDE", true],
    ["*grøn*", "En overgrønnet mark", true],
    ["grøn", "En overgrønnet mark", false],
    ["grøn omstilling", "Om (grøn) omstilling.", true],
    ["grøn omstilling", "grøn og blå omstilling", false],
    ["§ 56", "efter § 56", true],
  ])("%s in “%s”: %s", (word, text, expected) => {
    expect(holds({ textWords: [word] }, mail({ text }))).toBe(expected)
  })

  test("of the subject are not looked for in the text, and any of them is enough", () => {
    const conditions = { subjectWords: ["høring", "lovforslag"] }
    expect(holds(conditions, mail({ subject: "Lovforslag L 12" }))).toBe(true)
    expect(holds(conditions, mail({ text: "Lovforslag L 12" }))).toBe(false)
  })
})

describe("conditions", () => {
  test("a domain covers its own and those beneath it, no others that end alike", () => {
    const from = (address: string) => holds({ senders: ["star.example", "chef@andre.example"] }, mail({ address }))
    expect(from("a@star.example")).toBe(true)
    expect(from("A@post.STAR.example")).toBe(true)
    expect(from("a@morestar.example")).toBe(false)
    expect(from("chef@andre.example")).toBe(true)
    expect(from("anden@andre.example")).toBe(false)
  })

  test("all that are given must hold", () => {
    const conditions: RoutingConditions = {
      mailboxId: 1,
      senderGroup: "media",
      hasAttachment: false,
      language: "da",
      textWords: ["interview"],
    }
    const facts = mail({ senderGroup: "media", text: "Et interview?" })
    expect(holds(conditions, facts)).toBe(true)
    expect(holds(conditions, { ...facts, mailboxId: 2 })).toBe(false)
    expect(holds(conditions, { ...facts, senderGroup: "public" })).toBe(false)
    expect(holds(conditions, { ...facts, hasAttachment: true })).toBe(false)
    expect(holds(conditions, { ...facts, language: () => "en" })).toBe(false)
  })

  test("none at all hold for nothing", () => {
    expect(holds({}, mail())).toBe(false)
  })
})

const words = fc.array(
  fc.oneof(fc.string(), fc.string({ unit: "grapheme" }), fc.constantFrom("*", "**", "*a*", "?", "(", "[^")),
)
const conditions: fc.Arbitrary<RoutingConditions> = fc.record(
  {
    textWords: words,
    subjectWords: words,
    senders: fc.array(fc.string()),
    mailboxId: fc.integer(),
    hasAttachment: fc.boolean(),
  },
  { requiredKeys: [] },
)

describe("whatever the rules and the mail", () => {
  test("it never throws, and each field is the first rule's that holds and says something of it", () => {
    const result = fc.record({ topic: fc.constantFrom("press", "hearing"), unitId: fc.nat(5) } as const, {
      requiredKeys: [],
    })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(conditions, result), { maxLength: 6 }),
        fc.string(),
        fc.string({ unit: "grapheme" }),
        fc.string(),
        (given, address, subject, text) => {
          const rules = given.map(([conditions, result], index) => rule(index + 1, conditions, result))
          const facts = mail({ address, subject, text })
          const routed = compileRouting(rules)(facts)
          for (const field of ["topic", "unitId"] as const) {
            const first = rules.find((each) => holds(each.conditions, facts) && each.result[field] !== undefined)
            expect(routed[field]?.rule).toBe(first)
            expect(routed[field]?.value).toBe(first?.result[field])
          }
        },
      ),
    )
  })

  test("a text made to be slow is not", () => {
    const facts = mail({ text: `${"a".repeat(40_000)} ${"ab ".repeat(10_000)}` })
    const spent = cpuTime(() => expect(holds({ textWords: ["*aab*", "a* a* a* b", "*b* *b* c"] }, facts)).toBe(false))
    expect(spent).toBeLessThan(1_000)
  })
})
