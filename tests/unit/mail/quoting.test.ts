import { existsSync, readdirSync, readFileSync } from "node:fs"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { findPostscript, readForwardedHeader, splitReply, withoutQuotedLines } from "#app/mail/quoting.ts"

const corpus = "../shared/corpus/mail/replies"

describe("splitReply", () => {
  test.each([
    [
      "Gmail, Danish",
      "Det er fint.\n\nDen tir. 3. feb. 2026 kl. 11.07 skrev Lise <l@br.example>:\n> Hej\n> Passer det?\n",
    ],
    [
      "Gmail, folded",
      "Det er fint.\n\nDen tir. 3. feb. 2026 kl. 11.07 skrev Lise Thorup Hansen\n<lise@br.example>:\n> Hej\n",
    ],
    [
      "Outlook, Danish",
      "Det er fint.\n\nFra: Lise <l@br.example>\nSendt: 3. februar 2026 11:07\nTil: Bo\nEmne: Tal\n\nHej Bo\n",
    ],
    [
      "Outlook with a rule",
      "Det er fint.\n\n________________________________\nFra: Lise\nSendt: 3. februar 2026 11:07\nEmne: Tal\n\nHej\n",
    ],
    ["Outlook on the web", "Det er fint.\n\n*Fra:* Lise\n*Sendt:* 3. februar 2026\n*Til:* Bo\n*Emne:* Tal\n\nHej\n"],
    ["Outlook, old", "Det er fint.\n\n-----Oprindelig meddelelse-----\nFra: Lise\nSendt: 3. februar 2026\n\nHej\n"],
    ["Apple Mail", "Det er fint.\n\n> Den 3. feb. 2026 kl. 11.07 skrev Lise <l@br.example>:\n>\n> Hej Bo\n"],
    ["English", "Det er fint.\n\nOn Tue, 3 Feb 2026 at 11:07, Lise <l@br.example> wrote:\n> Hello\n"],
    ["Swedish", "Det er fint.\n\nFrån: Lise\nSkickat: den 3 februari 2026 11:07\nTill: Bo\nÄmne: Tal\n\nHej\n"],
    ["German", "Det er fint.\n\nVon: Lise\nGesendet: Dienstag, 3. Februar 2026 11:07\nBetreff: Zahlen\n\nHallo\n"],
    ["forwarded", "Det er fint.\n\n---------- Forwarded message ---------\nFrom: Lise\nDate: Tue, 3 Feb 2026\n\nHej\n"],
  ])("folds the history of %s", (_, text) => {
    expect(splitReply(text).fresh.trim()).toBe("Det er fint.")
  })

  test("keeps answers written between quoted lines", () => {
    const { fresh, quoted } = splitReply("> Kommer I?\nJa, to personer.\n> Og maden?\nIngen fisk.\n")
    expect(fresh).toContain("Ja, to personer.")
    expect(fresh).toContain("Ingen fisk.")
    expect(quoted).toBe("")
    expect(withoutQuotedLines(fresh)).not.toContain("Kommer I?")
    expect(withoutQuotedLines(fresh)).toHaveLength(fresh.length)
  })

  test.each([
    "Som jeg skrev den 3.: det haster.\n\nSend listen.\n",
    "Perioden er\nFra: 1. marts\nTil: 31. maj\n\nEr det i orden?\n",
    "Tak.\n\nHilsen til Lise, hvis du ser hende inden mødet i næste uge, hvor vi skal tale om listen.\n\nSend den så.\n",
  ])("does not take the sender's own words for history or signature: %j", (text) => {
    expect(splitReply(text)).toEqual({ fresh: text, signature: "", quoted: "" })
  })

  test.each([
    [
      "title and hours",
      "Send listen.\n\nMed venlig hilsen\nAda Lund\nKonsulent\nÅbent man-tors 9-15\n",
      "Konsulent\nÅbent man-tors 9-15\n",
    ],
    ["phone line", "Send listen.\n\nMvh Ada\n\nSendt fra min iPhone\n", "\nSendt fra min iPhone\n"],
    ["RFC 3676", "Send listen.\n-- \nAda Lund\nFirma A/S\n", "-- \nAda Lund\nFirma A/S\n"],
    [
      "name without a closing",
      "Send listen.\n\nAda Lund\nFirma A/S\nTlf. 00 55 10 10\n",
      "Firma A/S\nTlf. 00 55 10 10\n",
    ],
    ["thanks as closing", "Send listen.\n\nPå forhånd tak\nAda Lund\nFirma A/S\n", "Firma A/S\n"],
    [
      "disclaimer",
      "Send the list.\n\nBest,\nAda\n\nThis e-mail is confidential.\n",
      "\nThis e-mail is confidential.\n",
    ],
  ])("signature: %s", (_, text, signature) => {
    expect(splitReply(text).signature).toBe(signature)
  })

  test("finds a postscript below the signature, to the end of its paragraph", () => {
    const { signature } = splitReply("Send listen.\n\nMvh Ada\nKonsulent\n\nPS: Svar senest fredag.\n\nFirma A/S\n")
    const found = findPostscript(signature)
    expect(signature.slice(found?.start, found?.end)).toBe("PS: Svar senest fredag.")
  })

  test("loses nothing, whatever the text", () => {
    const line = fc.constantFrom(
      "> a",
      "Hej",
      "",
      "--",
      "Mvh Bo",
      "Fra: Bo",
      "Sendt: 3. maj",
      "Den 3/3 kl. 10.10 skrev Bo:",
      "____",
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(line).map((lines) => lines.join("\n")),
        ),
        (text) => {
          const { fresh, signature, quoted } = splitReply(text)
          expect(fresh + signature + quoted).toBe(text)
        },
      ),
    )
  })

  if (existsSync(corpus)) {
    test("comes close to what others fold by hand (discourse/email_reply_trimmer)", () => {
      const names = readdirSync(`${corpus}/emails`)
      const same = names.filter(
        (name) =>
          splitReply(readFileSync(`${corpus}/emails/${name}`, "utf8")).fresh.trim() ===
          readFileSync(`${corpus}/trimmed/${name}`, "utf8").trim(),
      )
      expect(same.length / names.length).toBeGreaterThanOrEqual(0.9)
    })
  }
})

describe("readForwardedHeader", () => {
  test.each([
    [
      "Outlook",
      "Fra: Ada Lund <ada@firma.example>\nSendt: 19. marts 2025 13:52\nTil: Bo\nEmne: Tal\n\nHej Bo\n",
      Date.UTC(2025, 2, 19, 12, 52),
    ],
    [
      "English",
      "From: Ada Lund <ada@firma.example>\nSent: Friday, June 2, 2028 2:15 PM\nTo: Bo\nSubject: Tal\n\nHej Bo\n",
      Date.UTC(2028, 5, 2, 12, 15),
    ],
    [
      "Gmail",
      "---------- Videresendt besked ---------\nFra: Ada Lund <ada@firma.example>\nDate: tor. 28. jan. 2027 kl. 16.00\nSubject: Tal\nTo: <bo@br.example>\n\nHej Bo\n",
      Date.UTC(2027, 0, 28, 15),
    ],
    [
      "Apple",
      "Start på videresendt besked:\n\n> Fra: Ada Lund <ada@firma.example>\n> Emne: Tal\n> Dato: 1. juli 2026 kl. 09.00.00 +0200\n> Til: Bo\n>\n> Hej Bo\n",
      Date.UTC(2026, 6, 1, 7),
    ],
  ])("%s", (_, text, sentAt) => {
    const header = readForwardedHeader(text)
    expect(header).toMatchObject({ from: { name: "Ada Lund", address: "ada@firma.example" }, subject: "Tal", sentAt })
    expect(header?.body.trim()).toBe("Hej Bo")
  })

  test("an address left out, a date that is none", () => {
    const header = readForwardedHeader("Fra: Folketinget\nSendt: i går\nEmne: S 714\n\nSpørgsmål\n")
    expect(header).toEqual({ from: { name: "Folketinget", address: "" }, subject: "S 714", body: "Spørgsmål\n" })
  })

  test("null where nothing is forwarded", () => {
    expect(readForwardedHeader("Fra: 1. marts\nTil: 31. maj\n")).toBeNull()
  })
})
