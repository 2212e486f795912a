import type { z } from "zod"
import type { Calendar } from "#app/deadlines/calendar.ts"
import { doubtMoment, type MomentDoubt, momentAt, pickedMoments } from "#app/deadlines/moment-check.ts"
import { isTyped, readMoment, type TypedProblem } from "#app/deadlines/moment-input.ts"
import { dateOf } from "#app/deadlines/zone.ts"
import { dayAndClock, numericDate } from "#app/i18n/dates.ts"
import type { Locale } from "#app/i18n/locale.ts"
import { messages } from "#app/i18n/messages.ts"
import type { deadlineForm } from "./forms.ts"
import type { Choice, Refused } from "./outcome.ts"

type Form = z.output<typeof deadlineForm>
type House = { now: number; calendar: Calendar; law: number | null; locale: Locale }

/** The moment and the reason a colleague gives, or what to say instead, with the repair where one is likely. */
export function readDeadlineForm(form: Form, house: House): { at: number; reason: string } | Refused {
  const { problems } = messages(house.locale).inquiries.deadline
  const reason = form.reason.trim()
  const chosen = form.at === undefined ? readChosen(form, house) : { at: form.at }
  const noReason = reason === "" ? [problems.noReason] : undefined
  if ("at" in chosen) return noReason ? refusal({ reason: noReason }) : { at: chosen.at, reason }
  return refusal({ [chosen.field]: [chosen.say], reason: noReason }, chosen.choices)
}

function refusal(fields: Refused["fields"], choices: Choice[] = []): Refused {
  const say = Object.values(fields).flatMap((errors) => errors ?? [])[0] ?? ""
  return { ok: false, code: "invalid", say, fields, choices }
}

type Trouble = { field: "date" | "time"; say: string; choices: Choice[] }

function readChosen(form: Form, house: House): { at: number } | Trouble {
  const { now, calendar, law, locale } = house
  const { problems } = messages(locale).inquiries.deadline
  const picked = pickedMoments(now, calendar, law).find(({ pick }) => pick === form.pick)
  if (picked) return { at: picked.at }
  if (form.date.trim() === "") return { field: "date", say: problems.noDate, choices: [] }
  const read = readMoment(form.date, form.time, now)
  if (!isTyped(read)) return ofTyping(read, house)
  const at = momentAt(read, calendar)
  // Later than the law is the reply's own risk; of the law's deadline itself the command refuses it.
  const doubt = doubtMoment(at, now, calendar, form.kind === "reply" ? law : null)
  return doubt ? ofDoubt(doubt, house) : { at }
}

function ofTyping(problem: TypedProblem, { calendar, locale }: House): Trouble {
  const { problems, choices } = messages(locale).inquiries.deadline
  if (problem.code === "unreadable") return { field: "date", say: problems.unreadable, choices: [] }
  if (problem.code === "no-such-time") return { field: "time", say: problems.noSuchTime, choices: [] }
  const { suggested, minutes } = problem
  const date = numericDate(dateOf(suggested))
  const at = dayAndClock(momentAt({ day: suggested, minutes }, calendar), locale)
  return {
    field: "date",
    say:
      problem.code === "month-first"
        ? problems.monthFirst(date)
        : problems.noSuchDate(problem.month, problem.days, date),
    // As if it had been typed, so that a suggested day is looked at like any other.
    choices: [
      { label: choices.use(at), fields: [["date", minutes === null ? date : `${date} kl. ${clockOf(minutes)}`]] },
    ],
  }
}

const clockOf = (minutes: number) => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`

function ofDoubt(doubt: MomentDoubt, house: House): Trouble {
  const { choices } = messages(house.locale).inquiries.deadline
  const moment = (at: number) => dayAndClock(at, house.locale)
  const choice = (label: string, at: number): Choice => ({ label, fields: [["at", String(at)]] })
  const instead = doubt.code === "closed" ? doubt.before : doubt.code === "after-law" ? doubt.law : null
  return {
    field: "date",
    say: capital(doubtWords(doubt, house)),
    choices: [
      ...(instead === null ? [] : [choice(choices.use(moment(instead)), instead)]),
      choice(choices.still(moment(doubt.at)), doubt.at),
    ],
  }
}

function doubtWords(doubt: MomentDoubt, { locale }: House): string {
  const { problems } = messages(locale).inquiries.deadline
  const at = dayAndClock(doubt.at, locale)
  if (doubt.code === "past") return problems.past(at)
  if (doubt.code === "after-law") return problems.afterLaw(at, dayAndClock(doubt.law, locale))
  const { name, before } = doubt
  return problems.closed(at, name?.[locale] ?? null, before === null ? null : dayAndClock(before, locale))
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
