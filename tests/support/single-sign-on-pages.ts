import type { Page } from "playwright-core"
import type { App } from "./app.ts"
import { addPerson } from "./people.ts"
import { chooseProvider } from "./single-sign-on.ts"

/** Nothing listens there: it is a provider that is down. */
const issuer = "http://127.0.0.1:1/realms/region"

/** A provider beside the passwords. */
export async function addProvider({ house }: App): Promise<void> {
  const admin = await addPerson(house.db, {
    email: "faelles@region.example",
    name: "Frede Fælles",
    role: "administrator",
  })
  await chooseProvider(house, admin, issuer)
}

export const singleSignOnPages: [what: string, open: (page: Page) => Promise<unknown>][] = [
  ["a way back from the provider that cannot be read", (page) => page.goto("/sign-in/single-sign-on/callback")],
  ["the settings of a provider that does not answer", tryProvider],
]

async function tryProvider(page: Page) {
  await page.goto("/admin/sign-in")
  await page.locator("button[value=try-provider]").click()
  await page.locator(".notice[data-state=late]").waitFor()
}
