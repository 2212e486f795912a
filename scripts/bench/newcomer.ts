import { execFileSync, spawn } from "node:child_process"
import { mkdirSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createTransport } from "nodemailer"
import type { Page } from "playwright-core"
import { openBrowser, openLive } from "#tests/support/browser.ts"
import { waitUntil } from "#tests/support/wait.ts"

const PORT = 3999
const DOOR = 2599
const base = `http://localhost:${PORT}`
/** "What a newcomer manages in ten minutes", in ms. */
const WITHIN = 600_000
const START_WITHIN = 400_000
const subject = "Varsling af 31 stillinger på lageret i Køge"

/**
 * A newcomer's first minutes on a clean clone of what is committed: starts it, signs in, receives a mail, answers it, logs a
 * call, plans a quarter, finds what is overdue. In Danish, then (from signing in on) in English.
 * @param args where the pictures go
 */
export async function newcomer([pictures = join(tmpdir(), "rettidig-newcomer")]: string[]): Promise<void> {
  mkdirSync(pictures, { recursive: true })
  const root = mkdtempSync(join(tmpdir(), "rettidig-clone-"))
  execFileSync("git", ["clone", "--quiet", process.cwd(), root])
  const began = performance.now()
  const service = startIn(root)
  const browser = await openBrowser()
  const steps: { step: string; seconds: number }[] = []
  const note = (step: string, since: number) => steps.push({ step, seconds: seconds(since) })
  try {
    const link = await waitUntil(
      "the link",
      () => (/is running/.test(service.output()) ? /\/start\/[\w-]+/.exec(service.output())?.[0] : null),
      START_WITHIN,
    )
    note("npm install, build, demo, start", began)
    for (const language of ["da", "en"] as const) {
      const context = await browser.newContext({
        ...{ baseURL: base, viewport: { width: 1440, height: 900 }, locale: language === "da" ? "da-DK" : "en-GB" },
        timezoneId: "Europe/Copenhagen",
      })
      const page = await context.newPage()
      const walk = walks[language]
      for (const [at, [step, take]] of walk.entries()) {
        const since = performance.now()
        await take(page, link)
        note(`${language}: ${step}`, since)
        await page.screenshot({ path: join(pictures, `${language}-${at + 1}-${step.replaceAll(" ", "-")}.png`) })
      }
      await context.close()
    }
    const total = performance.now() - began
    console.table(steps)
    const ok = total <= WITHIN
    console.log(JSON.stringify({ bench: "newcomer", steps, seconds: Math.round(total / 1000), pictures, ok }))
    if (!ok) process.exitCode = 1
  } finally {
    await browser.close()
    service.child.kill("SIGTERM")
    await service.ended
    rmSync(root, { recursive: true, force: true })
  }
}

const seconds = (since: number) => Math.round((performance.now() - since) / 100) / 10

function startIn(root: string) {
  const child = spawn(process.execPath, ["scripts/start.mjs", "--demo"], {
    cwd: root,
    env: { ...process.env, PORT: String(PORT), SMTP_DOOR_PORT: String(DOOR), DATA_DIR: join(root, "data") },
    stdio: ["ignore", "pipe", "inherit"],
  })
  let output = ""
  child.stdout.on("data", (chunk) => (output += chunk))
  return { child, output: () => output, ended: new Promise((resolve) => child.once("close", resolve)) }
}

type Step = [what: string, take: (page: Page, link: string) => Promise<unknown>]
const password = "en lang adgangskode 42"
const reply = "Kære Mette\n\nTak. Vi har modtaget jeres varsling.\n\nVenlig hilsen"

const sendMail = (about: string) =>
  createTransport({ host: "127.0.0.1", port: DOOR, ignoreTLS: true }).sendMail({
    ...{ from: "Mette Lindhjem <mette@vindrose.example>", to: "henvendelse@region.example", subject: about },
    text: "Hej\n\nVi varsler 31 stillinger i Køge. Vi skal kende jeres svar senest fredag kl. 12.\n\nVenlig hilsen\nMette",
  })

/** The case is in the open queue, with what was read in it, without anybody loading the page anew. */
async function receive(page: Page, about: string) {
  await openLive(page, "/inquiries")
  await sendMail(about)
  await page.getByRole("link", { name: about }).waitFor()
}

async function logCall(page: Page, who: string, what: string, said: RegExp) {
  await page.keyboard.press("K")
  await page.getByRole("dialog").waitFor()
  await page.keyboard.type(who)
  await page.keyboard.press("Enter")
  await page.keyboard.type(what)
  await page.keyboard.press("Control+Enter")
  await page.getByText(said).first().waitFor()
}

async function planQuarter(page: Page, year: number, part: number, words: { propose: string; book: RegExp }) {
  await page.goto(`/meetings/plan?rule=1&year=${year}&part=${part}`)
  await page.getByRole("button", { name: words.propose }).click()
  await page.locator(".meet").first().waitFor()
  await page.getByRole("button", { name: words.book }).click()
  await page.waitForURL(/\/meetings\?rule=1/)
  await page.getByRole("grid").waitFor()
}

const nextYear = new Date().getFullYear() + 1

const walks: Record<"da" | "en", Step[]> = {
  da: [
    [
      "sign in",
      async (page, link) => {
        await page.goto(link)
        for (const field of await page.locator("input[type=password]").all()) await field.fill(password)
        await page.keyboard.press("Enter")
        await page
          .getByRole("link", { name: /^Min dag/ })
          .first()
          .waitFor()
      },
    ],
    ["receive a mail", (page) => receive(page, subject)],
    [
      "answer it",
      async (page) => {
        await page.getByRole("link", { name: subject }).click()
        await page.getByLabel("Svar", { exact: true }).fill(reply)
        await page.keyboard.press("Control+Enter")
        await page
          .getByText(/^Svaret sendes om/)
          .first()
          .waitFor()
      },
    ],
    [
      "log a call",
      (page) => logCall(page, "køge", "Spurgte til dialogmødet. Ringer igen i næste uge.", /Kontakten er logget/),
    ],
    ["plan a quarter", (page) => planQuarter(page, nextYear, 2, { propose: "Foreslå tider", book: /^Book \d+ møder/ })],
    [
      "find what is overdue",
      async (page) => {
        await page.getByRole("link", { name: "Overblik" }).click()
        await page.getByRole("heading", { name: "Over frist" }).waitFor()
      },
    ],
  ],
  en: [
    [
      "sign in",
      async (page) => {
        await page.goto("/sign-in")
        await page.locator("input[name=email]").fill("signe.aaholm@region.example")
        await page.locator("input[type=password]").fill(password)
        await page.keyboard.press("Enter")
        await page
          .getByRole("link", { name: /^Min dag/ })
          .first()
          .waitFor()
        await page.getByRole("button", { name: "English" }).click()
        await page
          .getByRole("link", { name: /^My day/ })
          .first()
          .waitFor()
      },
    ],
    ["receive a mail", (page) => receive(page, `${subject} (2)`)],
    [
      "answer it",
      async (page) => {
        await page.getByRole("link", { name: `${subject} (2)` }).click()
        await page.getByLabel("Reply", { exact: true }).fill(reply)
        await page.keyboard.press("Control+Enter")
        await page
          .getByText(/^The reply is sent in/)
          .first()
          .waitFor()
      },
    ],
    ["log a call", (page) => logCall(page, "roskilde", "Asked about the dialogue meeting.", /The contact is logged/)],
    [
      "plan a quarter",
      (page) => planQuarter(page, nextYear, 3, { propose: "Propose times", book: /^Book \d+ meetings/ }),
    ],
    [
      "find what is overdue",
      async (page) => {
        await page.getByRole("link", { name: "Overview" }).click()
        await page.getByRole("heading", { name: "Overdue" }).waitFor()
      },
    ],
  ],
}
