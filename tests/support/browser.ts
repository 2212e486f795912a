import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import type { AxeResults, RunOptions } from "axe-core"
import { type Browser, type BrowserContext, chromium, type Frame, type Page } from "playwright-core"
import { cookieNameFor } from "#app/auth/sessions.server.ts"
import type { App } from "./app.ts"
import { LONG } from "./wait.ts"

/**
 * What Playwright turns off itself (of this flag only the last one counts), and the pages of the address bar: each window
 * would run two of them, at half its cost.
 */
const unwanted = [
  ...["AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "HttpsUpgrades", "LensOverlay"],
  ...["HttpsFirstBalancedModeAutoEnable", "MediaRouter", "PaintHolding", "ThirdPartyStoragePartitioning"],
  ...["OptimizationHints", "NetworkTimeServiceQuerying", "AimEnabled", "PreconnectToSearch"],
  ...["WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "WebUIOmniboxFullPopup"],
].join(",")

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      `--disable-features=${unwanted}`,
    ],
  })

type Options = {
  width?: number
  height?: number
  dark?: boolean
  javaScript?: boolean
  /** Null for somebody who is not signed in. */
  userId?: number | null
  locale?: "da" | "en"
}

/** A window of somebody's own, signed in. Errors in the page's console stand in `complaints`. */
export async function openWindow(
  browser: Browser,
  app: App,
  { width = 1440, height = 900, dark = false, javaScript = true, userId = app.signe, locale = "da" }: Options = {},
): Promise<{ context: BrowserContext; page: Page; complaints: string[] }> {
  const context = await browser.newContext({
    baseURL: app.web.url,
    viewport: { width, height },
    colorScheme: dark ? "dark" : "light",
    javaScriptEnabled: javaScript,
    reducedMotion: "reduce",
    locale: locale === "da" ? "da-DK" : "en-GB",
    timezoneId: "Europe/Copenhagen",
  })
  context.setDefaultTimeout(LONG)
  if (userId !== null)
    await context.addCookies([{ name: cookieNameFor(false), value: await app.signIn(userId), url: app.web.url }])
  const page = await context.newPage()
  const complaints: string[] = []
  page.on("console", (message) => {
    // Remix writes out that a load gave way to a newer one, when it does so half-read. The newer one is what counts.
    if (message.type() === "error" && !message.text().startsWith("AbortError:"))
      complaints.push(`${message.text()} ${message.location().url}`)
  })
  page.on("pageerror", (error) => complaints.push(String(error)))
  return { context, page, complaints }
}

/** Opens a page and waits until its scripts run: from then on it listens, to the keys and to the server. */
export async function openLive(page: Page, path: string): Promise<void> {
  // The page before may be about to listen as well.
  let left = false
  const onNavigated = (frame: Frame) => {
    left ||= frame === page.mainFrame()
  }
  page.on("framenavigated", onNavigated)
  const live = page.waitForResponse((response) => left && /\/live\b/.test(response.url()))
  await page.goto(path)
  await live
  page.off("framenavigated", onNavigated)
}

/**
 * Opens a page that does not listen to the server, and waits until React has taken it over, all of it, and its effects have
 * begun to hear the keys: what is typed before is lost. React gives single elements their props long before.
 */
export async function openReady(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await page.waitForFunction(() => {
    const [, root] = Object.entries(document).find(([key]) => key.startsWith("__reactContainer")) ?? []
    return root?.stateNode.current.memoizedState.isDehydrated === false
  })
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))))
}

declare global {
  interface Window {
    axe?: { run(options: RunOptions): Promise<AxeResults> }
  }
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

/**
 * What WCAG 2.1 A and AA find wrong with the page as it stands, one line a rule. Every rule is run in each look of a page,
 * for on a phone other things are shown; what costs is to give axe to the page, and that is done once a page.
 */
export async function findBarriers(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.evaluate(axeSource)
  return page.evaluate(async () => {
    const results = await window.axe?.run({
      runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"] },
      // What passed is not told of, node by node: to say where a node stands costs more than to judge it.
      resultTypes: ["violations"],
    })
    if (!results) throw new Error("the page has no axe")
    return results.violations.map(
      ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target.join(" ")).join("; ")})`,
    )
  })
}
