import { describe, expect, test } from "vitest"
import { isValidCvr, readCvr } from "#app/stakeholders/cvr.ts"
import { phoneForReading, phoneLookup } from "#app/stakeholders/phone.ts"

describe("a CVR number", () => {
  test.each(["10150817", "DK 10 15 08 17", "CVR-nr. 10150817", "cvr: 1015-0817"])("is read from %s", (text) => {
    expect(readCvr(text)).toBe("10150817")
  })

  test.each(["1015081", "101508170", "10150x17", ""])("is not read from %j", (text) => {
    expect(readCvr(text)).toBeNull()
  })

  test("is checked by modulus 11", () => {
    expect(isValidCvr("10150817")).toBe(true)
    expect(isValidCvr("10150818")).toBe(false)
  })
})

describe("a phone number", () => {
  test.each(["44000010", "44 00 00 10", "+45 44 00 00 10", "0045 44000010"])("%s is looked up as one", (written) => {
    expect(phoneLookup(written)).toBe("+4544000010")
  })

  test("of another country keeps its code", () => {
    expect(phoneLookup("+46 8 123 456 78")).toBe("+46812345678")
    expect(phoneForReading("+46812345678")).toBe("+46 8 123 456 78")
  })

  test("that cannot be understood stays as it was written", () => {
    expect(phoneForReading("lok. 114")).toBe("lok. 114")
    expect(phoneForReading("44000010")).toBe("44 00 00 10")
  })
})
