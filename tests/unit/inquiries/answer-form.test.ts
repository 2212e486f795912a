import type { AppLoadContext } from "@remix-run/node"
import { describe, expect, test } from "vitest"
import { DomainError, notFound } from "#app/errors.ts"
import { answerForm } from "#app/inquiries/answer-form.server.ts"
import { noteForm } from "#app/inquiries/forms.ts"

// All that is asked of the context here is the reader's language.
const context = { locale: "da" } as AppLoadContext
const back = "/inquiries/H-2026-00001"

function post(fields: Record<string, string>, headers: Record<string, string>, act = async () => ({ say: "gjort" })) {
  const request = new Request("http://house.example/x", { method: "POST", body: new URLSearchParams(fields), headers })
  return answerForm({ request, context }, noteForm, back, act)
}
const inBackground = { Accept: "application/json" }
const navigation = (referer?: string): Record<string, string> => ({
  Accept: "text/html,*/*",
  ...(referer && { Referer: referer }),
})
const refuse = async () => {
  throw new DomainError("new-mail-since")
}

describe("the answer to a posted form", () => {
  test("is the outcome for a page that sent it in the background", async () => {
    const response = await post({ text: "Hej" }, inBackground)
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({ ok: true, say: "gjort" })
  })

  test("is the page it stood on for a browser without JavaScript", async () => {
    const response = await post({ text: "Hej" }, navigation("http://house.example/inquiries?view=mine&refused=x"))
    expect(response.status).toBe(303)
    expect(response.headers.get("Location")).toBe("/inquiries?view=mine")
  })

  test("never leads to a place of somebody else's choosing", async () => {
    for (const referer of ["http://evil.example//evil.example", "http://house.example/admin", "x"])
      expect((await post({ text: "Hej" }, navigation(referer))).headers.get("Location")).toBe(back)
  })

  test("names the field that is wrong", async () => {
    const response = await post({ text: " " }, inBackground)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ ok: false, code: "invalid", fields: { text: ["required"] } })
  })

  test("gives a refusal in the reader's words, or by its code in the address", async () => {
    const response = await post({ text: "Hej" }, inBackground, refuse)
    expect(response.status).toBe(409)
    expect(await response.json()).toMatchObject({ ok: false, say: expect.stringContaining("Der er kommet ny mail") })
    const sent = await post({ text: "Hej" }, navigation(), refuse)
    expect(sent.headers.get("Location")).toBe(`${back}?refused=new-mail-since`)
  })

  test("leaves what is missing, and what is broken, to the house", async () => {
    await expect(post({ text: "Hej" }, inBackground, () => Promise.reject(notFound()))).rejects.toThrow("not-found")
    await expect(post({ text: "Hej" }, inBackground, () => Promise.reject(new TypeError("bug")))).rejects.toThrow("bug")
  })
})
