import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { makeMessageId, readOwnMessageId } from "#app/mail/message-id.server.ts"

const secret = Buffer.from("a secret of at least 32 bytes, kept")
const make = (inquiryId: number, messageKey: string) =>
  makeMessageId({ inquiryId, messageKey, secret, domain: "rar.example" })

describe("our own Message-ID", () => {
  test("carries its inquiry and message back, with and without brackets", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 40 }), fc.stringMatching(/^[\w-]{1,20}$/), (inquiryId, messageKey) => {
        const id = make(inquiryId, messageKey)
        expect(id).toMatch(/^<[\w.-]+@rar\.example>$/)
        expect(readOwnMessageId(id, secret)).toEqual({ inquiryId, messageKey })
        expect(readOwnMessageId(id.slice(1, -1), secret)).toEqual({ inquiryId, messageKey })
      }),
    )
  })

  test("survives a new domain, and no other change", () => {
    const id = make(42, "abc")
    expect(readOwnMessageId(id.replace("rar.example", "ny.example"), secret)).toEqual({
      inquiryId: 42,
      messageKey: "abc",
    })
    const at = id.indexOf("@")
    for (let n = 1; n < at; n++) {
      const changed = id.slice(0, n) + (id[n] === "x" ? "y" : "x") + id.slice(n + 1)
      expect(readOwnMessageId(changed, secret), changed).toBeNull()
    }
    expect(readOwnMessageId(id, "another secret")).toBeNull()
  })

  test("of others is not ours", () => {
    for (const id of [
      "",
      "<>",
      "<CAB+xyz.abc@mail.example>",
      "<1.abc.AAAAAAAAAAAAAAAAAAAAAA@rar.example>",
      `<${"a.".repeat(5000)}@x>`,
    ])
      expect(readOwnMessageId(id, secret)).toBeNull()
  })

  test("is not made of what could break a header", () => {
    expect(() => make(1, "a\r\nBcc: x@y.example")).toThrow("message key")
    expect(() => make(0, "a")).toThrow("not an inquiry")
    expect(() => makeMessageId({ inquiryId: 1, messageKey: "a", secret, domain: "x>\r\nTo: y" })).toThrow(
      "not a domain",
    )
  })
})
