import { describe, expect, test } from "vitest"
import { quotesByMail } from "#app/inquiries/quoted-mails.ts"

const quote = "senest fredag kl. 12"
const mail = (id: number, fresh: string, quoted = "", automatic = false) => ({
  id,
  automatic,
  fresh,
  signature: "",
  quoted,
})

describe("the words that decide the deadline are marked", () => {
  test("in the mail that wrote them, not where they are quoted", () => {
    const mails = [mail(1, `Svar ${quote}`), mail(2, "Tak", `> Svar ${quote}`)]
    expect(quotesByMail(mails, quote, null)).toEqual({ 1: quote })
  })

  test("in the newest that wrote them, once", () => {
    expect(quotesByMail([mail(1, quote), mail(2, quote)], quote, null)).toEqual({ 2: quote })
  })

  test("in a history where nobody else wrote them: a forwarded mail", () => {
    expect(quotesByMail([mail(1, "Se nedenfor", `Svar ${quote}`)], quote, null)).toEqual({ 1: quote })
  })

  test("beside those of a proposal, each in its own mail", () => {
    const mails = [mail(1, `Svar ${quote}`), mail(2, `Hellere torsdag end ${quote}`)]
    expect(quotesByMail(mails, quote, { messageId: 2, quote: "torsdag" })).toEqual({ 1: quote, 2: "torsdag" })
  })

  test("nowhere in a machine's mail, or where there are none", () => {
    expect(quotesByMail([mail(1, quote, "", true)], quote, null)).toEqual({})
    expect(quotesByMail([mail(1, quote)], null, { messageId: 1, quote: null })).toEqual({})
  })
})
