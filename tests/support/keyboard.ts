import type { Page } from "playwright-core"

/** A page by keys alone. Each press, and each run of letters, is one action. */
export class Keyboard {
  actions = 0
  readonly #page: Page
  constructor(page: Page) {
    this.#page = page
  }

  async press(key: string): Promise<void> {
    this.actions += 1
    await this.#page.keyboard.press(key)
  }

  async type(text: string): Promise<void> {
    this.actions += 1
    await this.#page.keyboard.type(text)
  }

  /** Once a contact is logged: what it took, printed too. `ours` is from K to the panel and from saving to saved, in ms. */
  async logged(what: string): Promise<{ actions: number; ours: number }> {
    await this.#page.getByText("Kontakten er logget.").first().waitFor()
    const ours = await this.#page.evaluate(() =>
      ["contact-open", "contact-save"]
        .map((name) => performance.getEntriesByName(name).at(-1)?.duration ?? Number.NaN)
        .reduce((sum, ms) => sum + ms, 0),
    )
    console.info(`${what}: ${this.actions} actions, ${Math.round(ours)} ms of ours`)
    return { actions: this.actions, ours }
  }
}
