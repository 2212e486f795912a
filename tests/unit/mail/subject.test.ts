import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { findCpr, maskCpr } from "#app/mail/cpr.ts"
import { bareSubject, findInquiryNumber, normaliseSubject, replySubject } from "#app/mail/subject.ts"
import { cpuTime } from "#tests/support/cpu-time.ts"

describe("bareSubject", () => {
  test.each([
    ["SV: VS: Re: Varsling", "Varsling"],
    ["FW: WG: AW: Fwd: Svar: Varsling", "Varsling"],
    ["[EXTERNAL] SV: [EKSTERN] Varsling", "Varsling"],
    ["SV: [EXTERNAL E-MAIL] VS: Varsling [H-2026-00042]", "Varsling"],
    ["Re[2]: RE^3: re : Varsling", "Varsling"],
    ["EXTERNAL: ***SPAM*** Varsling", "Varsling"],
    ["Sv：Varsling", "Varsling"],
    ["[H-2026-00042] Re: Varsling", "Varsling"],
    ["[Haster] Varsling", "[Haster] Varsling"],
    ["Svarfrist: i dag", "Svarfrist: i dag"],
    ["Resultat: 4", "Resultat: 4"],
    ["Ekstern konsulent", "Ekstern konsulent"],
    ["SV:", ""],
    ["  Varsling   om\tlukning ", "Varsling om lukning"],
  ])("%j is %j", (subject, bare) => expect(bareSubject(subject)).toBe(bare))

  test("one subject in many dresses is one", () => {
    const dresses = [
      "Varsling om lukning",
      "SV: varsling om Lukning",
      "VS: [EXTERNAL] Re: Varsling  om lukning [H-2026-00007]",
    ]
    expect(new Set(dresses.map(normaliseSubject)).size).toBe(1)
  })

  test("does not take long over hostile subjects", () => {
    const spent = cpuTime(() => {
      for (const subject of ["re:".repeat(300), "[".repeat(1000), "[ext ".repeat(200), "H-2026-".repeat(140)])
        bareSubject(subject)
    })
    expect(spent).toBeLessThan(500)
  })
})

describe("findInquiryNumber", () => {
  test.each([
    ["SV: Varsling [H-2026-00042]", "H-2026-00042"],
    ["vedr. h-2026-00042", "H-2026-00042"],
    ["[H-2026-1000042] og [H-2026-00001]", "H-2026-1000042"],
    ["SH-2026-00042", null],
    ["H-2026-42", null],
    ["H-1926-00042", null],
  ])("%j: %j", (subject, number) => expect(findInquiryNumber(subject)).toBe(number))
})

describe("replySubject", () => {
  test.each([
    ["Varsling", "SV: Varsling [H-2026-00042]"],
    ["SV: SV: Varsling [H-2026-00042]", "SV: Varsling [H-2026-00042]"],
    ["VS: Varsling [H-2025-00001]", "SV: Varsling [H-2026-00042]"],
    ["", "SV: [H-2026-00042]"],
    ["Sag om 010190-1234", "SV: Sag om xxxxxx-xxxx [H-2026-00042]"],
  ])("%j", (subject, reply) => expect(replySubject(subject, "H-2026-00042")).toBe(reply))

  test("answering an answer changes nothing, and the number is always found again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (subject) => {
        const once = replySubject(subject, "H-2026-00042")
        expect(findInquiryNumber(once)).toBe("H-2026-00042")
        expect(replySubject(once, "H-2026-00042")).toBe(once)
      }),
    )
  })
})

describe("CPR numbers", () => {
  test.each([
    ["cpr 010190-1234.", "cpr xxxxxx-xxxx."],
    ["010190 - 1234", "xxxxxx-xxxx"],
    ["010190–1234", "xxxxxx-xxxx"],
    ["290200-4123 og 290201-4123", "xxxxxx-xxxx og 290201-4123"],
    ["290200-1123", "290200-1123"],
    ["CPR-nr.: 0101901234", "CPR-nr.: xxxxxx-xxxx"],
    ["personnummer 010190 1234", "personnummer xxxxxx-xxxx"],
    ["ordre 0101901234", "ordre 0101901234"],
    ["ordre 2110625629", "ordre xxxxxx-xxxx"],
    ["320190-1234, 011390-1234", "320190-1234, 011390-1234"],
    ["010190-12345 1010190-1234", "010190-12345 1010190-1234"],
    ["DK50 0040 0440 1162 43", "DK50 0040 0440 1162 43"],
    ["tlf. 33 12 34 56, j.nr. 2026-010190-1234", "tlf. 33 12 34 56, j.nr. 2026-010190-1234"],
  ])("%j", (text, masked) => expect(maskCpr(text)).toBe(masked))

  test("are found where they stand", () => {
    const text = "Anna (010190-1234) og Bo (311299-9876)"
    expect(findCpr(text).map(({ start, end }) => text.slice(start, end))).toEqual(["010190-1234", "311299-9876"])
  })

  test("masking leaves none behind and touches nothing else", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constant("010190-1234"), fc.string(), fc.constant(" ")), { maxLength: 8 }),
        (parts) => {
          const masked = maskCpr(parts.join(" "))
          expect(findCpr(masked)).toEqual([])
          expect(masked.length).toBe(parts.join(" ").length)
        },
      ),
    )
  })
})
