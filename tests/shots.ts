import { eq } from "drizzle-orm"
import { addMeeting } from "#app/meetings/adding.server.ts"
import { inviteToMeeting } from "#app/meetings/invitations/inviting.server.ts"
import { startPoll } from "#app/meetings/poll/polling.server.ts"
import { castBallot } from "#app/meetings/poll/voting.server.ts"
import { getMeeting } from "#app/meetings/rows.server.ts"
import { outbox, pollTimes, users } from "#db/schema/index.ts"
import { startApp } from "#tests/support/app.ts"
import { findBarriers, openBrowser, openWindow } from "#tests/support/browser.ts"
import { calendarMail, recorded } from "#tests/support/calendar-mail.ts"
import { addKnown } from "#tests/support/contacts.ts"
import { receive } from "#tests/support/mail.ts"

const app = await startApp()
const browser = await openBrowser()
const { house, signe } = app
house.clock.now = Date.now()
const actor = { userId: signe, now: Date.now() }
await house.db.write((tx) => tx.update(users).set({ role: "administrator" }).where(eq(users.id, signe)))
const DAY = 86_400_000
const startAt = Math.floor(Date.now() / DAY) * DAY + 20 * DAY + 8 * 3_600_000
const torben = await addKnown(house.db, { name: "Torben Engholt", organisation: "Jobcenter Køge", role: "Jobcenterchef" })
const make = (title: string) =>
  addMeeting(house.db, actor, {
    ...{ type: "dialogue", title, startAt, endAt: startAt + 7_200_000, status: "draft", place: "Kanalstræde 2, Køge" },
    ...{ link: "https://moede.example/1", organiserId: signe },
    attendees: [torben, ...["eva.holm@aarhus.example", "bo@favrskov.example", "soeren.aagaard@gmail.example", "mette@randers.example"].map((address) => ({ address }))],
  })
const draft = await make("Dialogmøde, Jobcenter Køge")
const invited = await make("Dialogmøde, indkaldt")
await inviteToMeeting(house, actor, invited)
const { uid } = await getMeeting(house.db.read, invited)
const send = (name: string, from: string, method = "REPLY", edit = (s: string) => s) =>
  receive(house, null, calendarMail({ from, ics: edit(recorded(name, uid)), method }))
await send("google-accepted", "Søren Ågård <soeren.aagaard@gmail.example>")
await send("outlook-desktop-declined", "Bo Lund <bo@favrskov.example>")
await send("exchange-counter", "Eva Holm <eva.holm@aarhus.example>", "COUNTER")
await send("exchange-accepted", "Eva H <e.holm@privat.example>", "REPLY", (s) => s.replaceAll(/eva\.holm@aarhus\.example/gi, "e.holm@privat.example"))
await house.db.write(async (tx) => {
  const rows = await tx.select().from(outbox).where(eq(outbox.kind, "invitation"))
  const row = rows.find(({ mail }) => mail.to[0]?.address === "mette@randers.example")
  await tx.update(outbox).set({ state: "failed", attempts: 1, lastError: "550 5.1.1 User unknown" }).where(eq(outbox.id, row?.id ?? 0))
})
const polled = await make("Dialogmøde, afstemning")
const times = [0, 1, 4].map((n) => ({ startAt: startAt + n * DAY, endAt: startAt + n * DAY + 7_200_000 }))
await startPoll(house, actor, polled, { times, closesAt: startAt - 5 * DAY })
const rows = await house.db.read.select().from(outbox).where(eq(outbox.kind, "poll"))
const tokens = rows.map(({ mail }) => /\/poll\/(\S+)/.exec(mail.text)?.[1] ?? "")
const ids = (await house.db.read.select().from(pollTimes)).map(({ id }) => id)
const say = (n: number, votes: ("yes" | "if-needed" | "no")[], comment: string | null = null) =>
  castBallot(house, tokens[n] ?? "", Date.now(), { votes: new Map(votes.map((v, i) => [ids[i] ?? 0, v])), comment })
await say(0, ["yes", "if-needed", "no"], "Helst om formiddagen")
await say(1, ["if-needed", "yes", "yes"])
await say(2, ["no", "yes", "if-needed"])
const answer = (await house.db.read.select().from(outbox)).flatMap(({ mail }) => /\/answer\/(\S+)/.exec(mail.text)?.[1] ?? [])[0]
const extra = process.env.EXTRA?.split(",") ?? []
const pages: Record<string, string> = {
  draft: `/meetings/${draft}`,
  invited: `/meetings/${invited}`,
  facts: `/meetings/${invited}/facts`,
  cancellation: `/meetings/${invited}/cancellation`,
  "poll-start": `/meetings/${draft}/poll`,
  "poll-grid": `/meetings/${polled}/poll`,
  answer: `/answer/${answer}`,
  shut: "/answer/x",
  ballot: `/poll/${tokens[3]}`,
  ...Object.fromEntries(extra.map((path) => [path.replace(/\W+/g, "-"), path])),
}
const only = process.env.ONLY?.split(",")
for (const [locale, sizes] of [["da", [[1440, false], [390, true]]], ["en", [[768, true], [390, false]]]] as const) {
  await house.db.write((tx) => tx.update(users).set({ locale }).where(eq(users.id, signe)))
  for (const [width, dark] of sizes) {
    const { page, context, complaints } = await openWindow(browser, app, { width, dark, locale })
    for (const [name, path] of Object.entries(pages)) {
      if (only && !only.includes(name)) continue
      complaints.length = 0
      await page.goto(path)
      await page.waitForTimeout(300)
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll<HTMLDetailsElement>("main details:not(.menu)")) fold.open = true
      })
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
      const barriers = await findBarriers(page)
      console.log(name, locale, width, sideways ? "SIDEWAYS" : "", barriers.join("\n"), complaints.map((c) => c.split("\n")[0]?.slice(0, 160)).join("\n"))
      await page.screenshot({ path: `/tmp/invites-shots/${name}-${locale}-${width}.png`, fullPage: true })
    }
    await context.close()
  }
}
await browser.close()
await app.stop()
process.exit(0)
