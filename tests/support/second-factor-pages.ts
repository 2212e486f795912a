import type { Page } from "playwright-core"
import type { App } from "./app.ts"
import { addPerson, testPassword } from "./people.ts"
import { enrol } from "./second-factor.ts"

const email = "to-trin@region.example"

/** A colleague who is asked for a code. */
export async function addEnrolled({ house }: App): Promise<void> {
  await enrol(house, await addPerson(house.db, { email, name: "Tove Trin", role: "staff" }))
}

export const secondFactorPages: [what: string, open: (page: Page) => Promise<unknown>][] = [
  ["the question for a code", openCode],
  ["the second factor, before it is set up", (page) => page.goto("/settings/second-factor")],
  ["the second factor as it is set up", openSetUp],
  ["who must have a second factor", (page) => page.goto("/admin/sign-in")],
]

/** In a window that is signed in as somebody else, whose language the page then has. */
async function openCode(page: Page) {
  await page.goto("/settings")
  const { origin } = new URL(page.url())
  await page.request.post("/sign-in", {
    form: { email, password: testPassword },
    headers: { Origin: origin },
    maxRedirects: 0,
  })
  await page.goto("/sign-in/code")
  await page.locator("#code-code").waitFor()
}

async function openSetUp(page: Page) {
  await page.goto("/settings/second-factor")
  await page.locator("button[value=begin]").click()
  await page.locator("svg.qr").waitFor()
  // The picture is begun anew for the other language: given up again, it stays on the page as it was drawn.
  const { origin } = new URL(page.url())
  await page.request.post("/settings/second-factor", { form: { intent: "cancel" }, headers: { Origin: origin } })
}
