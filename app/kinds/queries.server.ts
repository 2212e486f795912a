import { and, asc, eq, isNull, type SQL } from "drizzle-orm"
import type { Calendar } from "#app/deadlines/calendar.ts"
import { statutoryDeadline } from "#app/deadlines/statutory.ts"
import { dateOf, localDay } from "#app/deadlines/zone.ts"
import type { Locale } from "#app/i18n/locale.ts"
import { messages } from "#app/i18n/messages.ts"
import type { CaseView } from "#app/inquiries/views.ts"
import { listChoices } from "#app/templates/queries.server.ts"
import type { Tx } from "#db/client.server.ts"
import { prepared } from "#db/prepared.server.ts"
import { municipalities } from "#db/reference/municipalities.ts"
import { letterOfDelay } from "#db/reference/templates/rights-and-press.ts"
import { users } from "#db/schema/index.ts"
import { findFacts } from "./facts.server.ts"
import type { CaseDays, Facts, Field, Kind, KnownStep } from "./kind.ts"
import { isKindTopic, kindOf } from "./kinds.ts"
import { readStated, type Stated } from "./read-stated.ts"
import { listDoneSteps } from "./steps.server.ts"
import type { KindView, StepView } from "./view.ts"
import type { Choice, Choices } from "./words.ts"

/** `language` is the sender's. */
type At = { now: number; calendar: Calendar; locale: Locale; language: Locale }

/** What a case has of its kind, for a viewer who may see the case; null where its topic has no kind. */
export async function findKindView(read: Tx, inquiry: CaseView, at: At): Promise<KindView | null> {
  const kind = kindOf(inquiry.topic)
  if (!kind || !isKindTopic(inquiry.topic)) return null
  const { facts, revision } = await findFacts(read, inquiry.id, inquiry.topic)
  const done = await listDoneSteps(read, inquiry.id, inquiry.topic)
  const days = daysOf(inquiry, at, done)
  const help = kind.help(facts, days)
  const needsLetter = help.some(({ about }) => about === "letter")
  return {
    topic: inquiry.topic,
    facts,
    revision,
    choices: await listKindChoices(read, kind, at.locale),
    help,
    steps: stepsOf(inquiry, kind, facts, days, done),
    stated: statedIn(inquiry, kind, facts),
    letterId: needsLetter ? await findLetter(read, at.language) : null,
  }
}

function daysOf({ receivedAt, deadlines }: CaseView, { now, calendar }: At, done: Done): CaseDays {
  const law = deadlines.find(({ kind }) => kind === "statutory")
  return {
    today: dateOf(localDay(now)),
    workingDays: (amount) =>
      dateOf(localDay(statutoryDeadline(calendar, receivedAt, { amount, unit: "working-days" }).at)),
    statutory: law && law.metAt === null ? dateOf(localDay(law.dueAt)) : null,
    done: done.map(({ step }) => step),
  }
}

/** What each field with choices can be. */
export async function listKindChoices(read: Tx, kind: Kind, locale: Locale): Promise<Choices> {
  const entries: [string, readonly Choice[]][] = []
  for (const field of kind.fields) {
    if (field.options === undefined) continue
    entries.push([field.key, await choicesOf(read, field.options, locale)])
  }
  return Object.fromEntries(entries)
}

async function choicesOf(read: Tx, options: NonNullable<Field["options"]>, locale: Locale): Promise<Choice[]> {
  if (options === "municipalities") return municipalities.map(({ name }) => ({ value: name, label: name }))
  if (typeof options !== "string") {
    const words = messages(locale).kinds.options
    return options.map((value) => ({ value, label: words[value] ?? value }))
  }
  const people = await (options === "management" ? managers : everybody)(read, {})
  return people.map(({ id, name }) => ({ value: String(id), label: name }))
}

const everybody = prepared((tx) => selectPeople(tx, isNull(users.closedAt)))
const managers = prepared((tx) => selectPeople(tx, and(isNull(users.closedAt), eq(users.role, "management"))))

const selectPeople = (tx: Tx, where: SQL | undefined) =>
  tx.select({ id: users.id, name: users.name }).from(users).where(where).orderBy(asc(users.name))

type Done = Awaited<ReturnType<typeof listDoneSteps>>

function stepsOf(inquiry: CaseView, kind: Kind, facts: Facts, days: CaseDays, done: Done): StepView[] {
  return kind.steps.map(({ key, known, due, settledBy, excusable }) => {
    const own = done.find(({ step }) => step === key)
    const at = known ? knownAt(inquiry, known) : (own?.at ?? null)
    const isSettled = at !== null || (settledBy !== undefined && facts[settledBy] !== undefined)
    return {
      key,
      known: known !== undefined,
      excusable: excusable === true,
      at,
      by: own?.by ?? null,
      note: own?.note ?? "",
      notNeeded: own?.notNeeded ?? false,
      dueOn: due && !isSettled ? days.statutory : null,
    }
  })
}

/** The sender has heard from us when the deadline for that is met, or, where there is none, when the first mail left. */
function knownAt({ deadlines, journal, timeline }: CaseView, known: KnownStep): number | string | null {
  if (known === "journalised") return journal?.on ?? null
  const met = deadlines.find(({ kind }) => kind === "acknowledge")?.metAt
  return met ?? timeline.find(({ kind }) => kind === "reply")?.at ?? null
}

/** Only what the sender wrote themselves, and only for a field of the kind that is empty. The latest message wins. */
function statedIn({ timeline }: CaseView, kind: Kind, facts: Facts): Stated[] {
  const mails = timeline.filter((entry) => entry.kind === "mail").filter(({ automatic }) => !automatic)
  const found = mails.reverse().flatMap(({ fresh }) => readStated(fresh))
  return kind.fields
    .filter(({ key }) => facts[key] === undefined)
    .flatMap(({ key }) => found.find(({ field }) => field === key) ?? [])
}

/** The letter the house began with, in the sender's language; null where it has been renamed or switched off. */
async function findLetter(read: Tx, language: Locale): Promise<number | null> {
  const all = await listChoices(read)
  return all.find(({ name }) => name === letterOfDelay[language])?.id ?? null
}
