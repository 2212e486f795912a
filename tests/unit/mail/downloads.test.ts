import { eq } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { seedReference } from "#app/admin/reference.server.ts"
import type { Viewer } from "#app/auth/viewer.ts"
import { loader as attachment } from "#app/mail/attachment.ts"
import { loader as html } from "#app/mail/message-html.ts"
import { loader as raw } from "#app/mail/message-raw.ts"
import { attachments, inquiries, messages } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { receive } from "#tests/support/mail.ts"
import { addPerson } from "#tests/support/people.ts"

let house: TestHouse
let messageId: number
let inquiryId: number
let bytes: Buffer

const viewer: Viewer = {
  ...{ id: 1, email: "saa@region.example", name: "Signe Aaholm", initials: "SAA", role: "staff" as const },
  ...{ unitId: null, unitName: null, locale: "da" as const, theme: "system" as const },
}
const png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="

const mail = () =>
  Buffer.from(
    [
      "From: Mette <mli@vindrose-emballage.example>",
      "To: henvendelse@region.example",
      "Subject: Bilag",
      "Message-ID: <bilag@vindrose-emballage.example>",
      'Content-Type: multipart/related; boundary="r"',
      "",
      "--r",
      "Content-Type: text/html; charset=utf-8",
      "",
      '<p onclick="x()">Se <img src="cid:logo"><img src="https://sporing.example/1.png"></p><script>x()</script>',
      "--r",
      "Content-Type: image/png; name=logo.png",
      "Content-ID: <logo>",
      "Content-Transfer-Encoding: base64",
      "",
      png,
      "--r",
      "Content-Type: application/octet-stream",
      "Content-Disposition: attachment; filename*=UTF-8''%C3%A6blegr%C3%B8d%22.exe",
      "Content-Transfer-Encoding: base64",
      "",
      "TVqQAAMAAAA=",
      "--r--",
      "",
    ].join("\r\n"),
  )

beforeEach(async () => {
  house = openTestHouse()
  await seedReference(house.db, house.clock.now)
  // Whoever reads a confidential case is told of in the audit log.
  expect(await addPerson(house.db, { email: viewer.email, role: viewer.role })).toBe(viewer.id)
  bytes = mail()
  const filed = await receive(house, null, bytes)
  inquiryId = filed.inquiryId ?? 0
  const [message] = await house.db.read.select().from(messages)
  messageId = message?.id ?? 0
})
afterEach(() => house.close())

type Loader = typeof html | typeof raw | typeof attachment
const ask = (loader: Loader, id: number | string, query = "", who: Viewer | null = viewer) =>
  loader({
    request: new Request(`http://localhost/x${query}`),
    params: { id: String(id) },
    context: { ...house, viewer: who, locale: "da" },
  } as never) as Promise<Response>
const file = async (name: string) => {
  const [row] = await house.db.read.select().from(attachments).where(eq(attachments.name, name))
  return row?.id ?? 0
}
const refusal = (answer: Promise<Response>) =>
  answer.then(
    ({ status }) => status,
    (error) => error.status,
  )

describe("what came with a mail", () => {
  test("the HTML is shown without anything that runs, under a policy of its own", async () => {
    const answer = await ask(html, messageId)
    const page = await answer.text()
    expect(page).not.toMatch(/script|onclick|sporing/)
    expect(page).toContain(`src="data:image/png;base64,${png}"`)
    const policy = answer.headers.get("Content-Security-Policy")
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'self'")
    expect(policy).toMatch(/sandbox (?!.*allow-scripts)(?!.*allow-same-origin)/)
    expect(policy).not.toContain("https:")
  })

  test("images from the web are loaded only where they are asked for, and tell nobody where from", async () => {
    const answer = await ask(html, messageId, "?images=1")
    expect(await answer.text()).toContain("https://sporing.example/1.png")
    expect(answer.headers.get("Content-Security-Policy")).toMatch(/img-src [^;]*https:/)
    expect(answer.headers.get("Referrer-Policy")).toBe("no-referrer")
  })

  test("the mail itself is handed out byte for byte", async () => {
    const answer = await ask(raw, messageId)
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true)
    expect(answer.headers.get("Content-Disposition")).toMatch(/^attachment; filename="H-2026-00001-\d+\.eml"/)
  })

  test("a file that runs is held until the reader has seen the warning, and is never opened in the page", async () => {
    const [row] = await house.db.read.select().from(attachments).where(eq(attachments.runsCode, true))
    expect((await ask(attachment, row?.id ?? 0)).status).toBe(409)
    const answer = await ask(attachment, row?.id ?? 0, "?ok=1")
    expect(answer.headers.get("Content-Type")).toBe("application/octet-stream")
    expect(answer.headers.get("X-Content-Type-Options")).toBe("nosniff")
    expect(answer.headers.get("Content-Disposition")).toMatch(
      /^attachment; filename="_blegr_d[^"]*\.exe"; filename\*=UTF-8''%C3%A6blegr%C3%B8d/,
    )
  })

  test("an image that the mail shows is shown; as another type it is a download", async () => {
    const id = await file("logo.png")
    expect((await ask(attachment, id)).headers.get("Content-Disposition")).toMatch(/^inline;/)
    await house.db.write((tx) =>
      tx.update(attachments).set({ contentType: "image/svg+xml" }).where(eq(attachments.id, id)),
    )
    expect((await ask(attachment, id)).headers.get("Content-Disposition")).toMatch(/^attachment;/)
  })

  test("all of it is as hidden as the case is, and the answer is the same as for what is not there", async () => {
    await house.db.write((tx) =>
      tx.update(inquiries).set({ confidentiality: "confidential" }).where(eq(inquiries.id, inquiryId)),
    )
    const id = await file("logo.png")
    for (const [loader, of] of [
      [html, messageId],
      [raw, messageId],
      [attachment, id],
    ] as const) {
      expect(await refusal(ask(loader, of))).toBe(404)
      expect(await refusal(ask(loader, 999_999))).toBe(404)
      expect(await refusal(ask(loader, "1'"))).toBe(404)
      expect(await refusal(ask(loader, of, "", { ...viewer, role: "management" }))).toBe(200)
      expect(await refusal(ask(loader, of, "", null))).toBe(302)
    }
  })
})
