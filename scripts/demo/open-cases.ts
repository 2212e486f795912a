import type { Calendar } from "#app/deadlines/calendar.ts"
import {
  addWorkingTime,
  closeOfBusiness,
  nextOpening,
  openFrom,
  openUntil,
  workingTimeBetween,
} from "#app/deadlines/working-time.ts"
import { type Day, dateOf, HOUR, instantOf, localDay, MINUTE } from "#app/deadlines/zone.ts"
import { clock, weekday } from "#app/i18n/dates.ts"
import type { Locale } from "#app/i18n/locale.ts"
import { assignInquiry } from "#app/inquiries/assigning.server.ts"
import { getInquiry } from "#app/inquiries/change.server.ts"
import { setConfidentiality } from "#app/inquiries/confidentiality.server.ts"
import { addNote, saveDraft } from "#app/inquiries/noting.server.ts"
import { startWaiting } from "#app/inquiries/waiting.server.ts"
import { changeFacts } from "#app/kinds/facts.server.ts"
import { takeStep } from "#app/kinds/steps.server.ts"
import { contacts } from "#db/schema/index.ts"
import type { Cast, Staff } from "./cast.ts"
import { type OpenCase, openCases } from "./material/open-cases.ts"
import type { Happening, World } from "./perform.ts"
import { fill } from "./template.ts"
import { triage } from "./triage.ts"
import { dayOfYear } from "./words.ts"

/** The day's cases need this much of it left; else "today" is the next working day. */
const LEAST_REST = 2 * HOUR
const HALF_HOUR = 30 * MINUTE
const SLOTS = 4
const SIX_DAYS = 6 * 24 * HOUR

/** The cases that are open now, dated so that the queue looks the same whenever the demo is made. */
export const inventOpenCases = (cast: Cast): Happening[] => openCases.map((one) => toHappening(cast, one))

function toHappening(cast: Cast, one: OpenCase): Happening {
  const { calendar, now } = cast
  const due = dueOf(one, calendar, now)
  // What was due before now came well before that.
  const at =
    one.due === "last-closing" && due !== null
      ? due - one.hoursAgo * HOUR
      : Math.min(addWorkingTime(calendar, now, -one.hoursAgo * HOUR), now - 2 * MINUTE)
  const party = cast.party(one.from)
  const [person] = party.people
  if (!person) throw new Error(`nobody at ${one.from}`)
  const locale = one.english ? "en" : "da"
  const words: Record<string, string> =
    due === null ? {} : { frist: inWords(due, at, locale, true), dag: inWords(due, at, locale, false) }
  const signature = [
    one.english ? "Kind regards" : "Venlig hilsen",
    person.name,
    party.name && `${person.role}, ${party.name}`,
  ]
  return {
    at,
    kind: "mail",
    mail: {
      from: { name: person.name, address: person.mail },
      to: one.to ?? "henvendelse@region.example",
      subject: one.subject,
      text: `${fill(one.text, words)}\n\n${signature.filter(Boolean).join("\n")}\n`,
      messageId: `<${at.toString(36)}.${openCases.indexOf(one)}@${person.mail.split("@")[1]}>`,
    },
    filed: async (_, id) => treat(cast, one, id, at),
  }
}

/** What has been done so far, spread over the time since it came. */
function treat(cast: Cast, one: OpenCase, id: number, at: number): Happening[] {
  const { calendar, now } = cast
  const since = (share: number) => addWorkingTime(calendar, at, share * workingTimeBetween(calendar, at, now))
  const deeds: [share: number, run: (world: World, now: number) => Promise<unknown>][] = []
  const owner = one.with === undefined ? null : cast.colleague(one.with)
  if (owner) {
    deeds.push([0.1, ({ db }, now) => triage(db, { userId: owner.id, now }, id, one.topic)])
    deeds.push([
      0.11,
      ({ db }, now) => assignInquiry(db, { userId: owner.id, now }, id, { assigneeId: owner.id, unitId: owner.unitId }),
    ])
    if (one.confidential)
      deeds.push([
        0.12,
        ({ db }, now) => setConfidentiality(db, { userId: owner.id, now }, id, { confidentiality: "confidential" }),
      ])
  }
  const { note, call, draft, waiting, kind } = one
  if (kind && owner) deeds.push([0.3, ({ db, tx }, now) => fillIn(db, tx, { userId: owner.id, now }, id, at, kind)])
  if (call) deeds.push([0.4, ({ tx }, now) => logCall(tx, cast.colleague(call.by), id, call.text, now)])
  if (note)
    deeds.push([
      0.6,
      ({ db }, now) => addNote(db, { userId: cast.colleague(note.by).id, now }, id, { text: note.text }),
    ])
  if (draft && owner)
    deeds.push([
      0.95,
      ({ db }, now) => saveDraft(db, { userId: owner.id, now }, id, { kind: "reply", text: draft, seenInboundAt: at }),
    ])
  const steps = deeds.map(([share, run]): Happening => {
    const when = since(share)
    return { at: when, kind: "deed", run: (world) => run(world, when).then(() => []) }
  })
  if (waiting && owner) {
    const from = addWorkingTime(cast.calendar, cast.now, -waiting.hoursAgo * HOUR)
    const run = async ({ db }: World) => {
      await startWaiting(db, { userId: owner.id, now: from }, id, { reason: waiting.reason })
      return []
    }
    steps.push({ at: from, kind: "deed", run })
  }
  return steps
}

/** What the mail says, in the fields of its kind; its notice was sent and received the day it came. */
async function fillIn(
  db: World["db"],
  tx: World["tx"],
  actor: { userId: number; now: number },
  id: number,
  at: number,
  { facts, steps }: NonNullable<OpenCase["kind"]>,
) {
  const { topic } = await getInquiry(tx, id)
  const day = dateOf(localDay(at))
  const changes = { ...facts, notice1SentOn: day, notice1ReceivedOn: day }
  await changeFacts(db, actor, id, { topic, revision: 0, changes })
  for (const { step, text } of steps)
    await takeStep(db, actor, id, topic, { step, at: actor.now, note: text, notNeeded: false })
}

async function logCall(tx: World["tx"], by: Staff, id: number, summary: string, at: number) {
  const { personId, organisationId } = await getInquiry(tx, id)
  await tx
    .insert(contacts)
    .values({ channel: "phone", direction: "in", at, personId, organisationId, inquiryId: id, userId: by.id, summary })
}

function dueOf({ due }: OpenCase, calendar: Calendar, now: number): number | null {
  if (due === undefined) return null
  if (due === "last-closing") return lastClosing(calendar, now)
  if ("slot" in due) return slotOf(calendar, now, due.slot)
  const day = workingDay(calendar, dayOfWork(calendar, now), due.days)
  return due.hour === undefined ? closeOfBusiness(calendar, dateOf(day)) : instantOf(day, due.hour * 60)
}

function lastClosing(calendar: Calendar, now: number): number {
  const { day, closes } = openUntil(calendar, localDay(now))
  return closes < now ? closes : openUntil(calendar, day - 1).closes
}

/** The day that counts as today: this one while enough of it is left, else the next that is open. */
function dayOfWork(calendar: Calendar, now: number): Day {
  const { day, closes } = openFrom(calendar, localDay(now))
  return closes - Math.max(now, nextOpening(calendar, now)) >= LEAST_REST && closes > now
    ? day
    : openFrom(calendar, day + 1).day
}

function workingDay(calendar: Calendar, from: Day, days: number): Day {
  let day = from
  for (let left = days; left > 0; left--) day = openFrom(calendar, day + 1).day
  for (let left = days; left < 0; left++) day = openUntil(calendar, day - 1).day
  return day
}

/** One of four moments over the rest of that day, each on a full or a half hour; the last at closing time. */
function slotOf(calendar: Calendar, now: number, slot: number): number {
  const { opens, closes } = openFrom(calendar, dayOfWork(calendar, now))
  const from = Math.max(now, opens)
  return Math.floor((from + (slot / SLOTS) * (closes - from)) / HALF_HOUR) * HALF_HOUR
}

/** "i dag kl. 14", "i morgen", "torsdag kl. 10", "4. december": as one writes it, and never to be taken for another day. */
function inWords(due: number, at: number, locale: Locale, withClock: boolean): string {
  const days = localDay(due) - localDay(at)
  const [today, tomorrow] = locale === "da" ? ["i dag", "i morgen"] : ["today", "tomorrow"]
  const day =
    days === 0 ? today : days === 1 ? tomorrow : due - at < SIX_DAYS ? weekday(due, locale) : dayOfYear(due, locale)
  if (!withClock) return day ?? ""
  return locale === "da" ? `${day} kl. ${clock(due, "da")}` : `${day} at ${clock(due, "en")}`
}
