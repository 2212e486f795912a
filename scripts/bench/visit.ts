import { cpSync, mkdtempSync, rmSync } from "node:fs"
import { availableParallelism, loadavg, tmpdir } from "node:os"
import { join } from "node:path"
import type { Browser, Page } from "playwright-core"
import { seedReference } from "#app/admin/reference.server.ts"
import { cookieNameFor } from "#app/auth/sessions.server.ts"
import { openBrowser } from "#tests/support/browser.ts"
import ensureBuilt from "#tests/support/build.ts"
import { type Serving, serve } from "./pages.ts"
import { seedHouse } from "./seed/house.ts"
import { publishSome } from "./seed/publications.ts"

/** Bytes of scripts and styles as they are sent, packed; milliseconds to the largest paint (quality.md § Speed). */
const STAFF_BYTES = 150_000
const PUBLIC_BYTES = 40_000
const LARGEST_PAINT = 1000
const CASES = 10_000
const VISITS = 5

/** Where colleagues come in, and where they work. */
const staffPages = ["/sign-in", "/inquiries"]
/** Those anybody may open; with `form`, the button that sends it. */
const publicPages: { path: string; form?: string }[] = [
  { path: "/kontakt" },
  { path: "/kontakt/varsling", form: "main form button.primary" },
  { path: "/nyheder", form: "main form button.primary" },
  { path: "/materiale/a-kasser" },
]

type Visit = { bytes: number; files: number; largestPaint: number }

/**
 * First visits: `npm run bench -- visit`. Chromium with nothing kept opens the sign-in, the queue, full of rows, and each
 * public page over loopback. Counted is every script and style that came, also what is only fetched ahead. The public pages are then
 * opened without JavaScript: each must say what it is, and a form that is sent empty must say what is wrong with it.
 */
export async function visit(): Promise<void> {
  await ensureBuilt()
  const seeded = join(tmpdir(), "rettidig-bench", `house-${CASES}`)
  ;(await seedHouse(seeded, CASES, (line) => console.log(line))).close()
  const folder = mkdtempSync(join(tmpdir(), "rettidig-visit-"))
  cpSync(seeded, folder, { recursive: true })
  const house = await serve(folder)
  const browser = await openBrowser()
  try {
    // The house may be from before there was news to ask for.
    await seedReference(house.db, Date.now())
    await publishSome(house.db)
    const rows = []
    for (const path of [...staffPages, ...publicPages.map((page) => page.path)]) {
      const visits: Visit[] = []
      for (let n = 0; n < VISITS; n++) visits.push(await open(browser, house, path))
      const paints = visits.map(({ largestPaint }) => largestPaint).sort((one, other) => one - other)
      const [median = 0, longest = 0] = [paints[Math.floor(VISITS / 2)], paints.at(-1)]
      const most = Math.max(...visits.map(({ bytes }) => bytes))
      rows.push({ path, files: visits[0]?.files ?? 0, bytes: most, largestPaint: median, longest })
    }
    const table = []
    for (const row of rows) {
      const page = publicPages.find(({ path }) => path === row.path)
      const withoutScript = page ? await worksWithoutScript(browser, house.url, page) : null
      const light = row.bytes <= (page ? PUBLIC_BYTES : STAFF_BYTES)
      const ok = light && withoutScript !== false && (page !== undefined || row.largestPaint <= LARGEST_PAINT)
      table.push({ ...row, withoutScript, ok })
    }
    console.table(table)
    const ok = table.every((row) => row.ok)
    const machine = { processors: availableParallelism(), load: Number(loadavg()[0]?.toFixed(1)) }
    const bars = { staff: STAFF_BYTES, public: PUBLIC_BYTES, largestPaint: LARGEST_PAINT }
    console.log(JSON.stringify({ bench: "visit", bars, pages: table, machine, ok }))
    if (!ok) process.exitCode = 1
  } finally {
    await browser.close()
    await house.stop()
    rmSync(folder, { recursive: true })
  }
}

/** In a window of its own: its cache is empty, and goes with it. Whoever is past the sign-in is the colleague. */
async function open(browser: Browser, house: Serving, path: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "da-DK" })
  const name = cookieNameFor(false)
  const value = house.visitor.cookies.get(name) ?? ""
  if (path !== "/sign-in") await context.addCookies([{ name, value, url: house.url }])
  const page = await context.newPage()
  const sizes: Promise<number>[] = []
  page.on("requestfinished", (request) => {
    if (/\.(js|css)$/.test(new URL(request.url()).pathname))
      sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize))
  })
  // Not "networkidle": the staff page keeps listening to the server.
  await page.goto(house.url + path, { waitUntil: "load" })
  const paint = await largestPaint(page)
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
  await context.close()
  return { bytes, files: sizes.length, largestPaint: Math.round(paint) }
}

/** Milliseconds from the visit's beginning, two seconds after the page has loaded: by then nothing larger comes. */
const largestPaint = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let last = 0
        new PerformanceObserver((list) => {
          for (const { startTime } of list.getEntries()) last = startTime
        }).observe({ type: "largest-contentful-paint", buffered: true })
        setTimeout(() => resolve(last), 2000)
      }),
  )

async function worksWithoutScript(browser: Browser, url: string, { path, form }: { path: string; form?: string }) {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: "da-DK" })
  const page = await context.newPage()
  context.setDefaultTimeout(20_000)
  await page.goto(url + path)
  let works = (await page.locator("h1").count()) === 1 && (await page.locator("main a[href], main form").count()) > 0
  if (form) {
    await page.locator(form).click()
    const wrong = page.locator("[aria-invalid=true]").first().waitFor()
    works &&= await wrong.then(
      () => true,
      () => false,
    )
  }
  await context.close()
  return works
}
