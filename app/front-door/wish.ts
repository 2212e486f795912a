import { isTyped, readMoment, type TypedMoment, type TypedProblem } from "#app/deadlines/moment-input.ts"
import { type Need, noNeed } from "#app/deadlines/need.ts"
import { readNeed } from "#app/deadlines/read-need.ts"
import { dateOf } from "#app/deadlines/zone.ts"
import { numericDate } from "#app/i18n/dates.ts"
import type { Locale } from "#app/i18n/locale.ts"

/** Why somebody needs the answer by then. */
export const grounds = ["meeting", "statutory", "urgent", "other"] as const
export type Ground = (typeof grounds)[number]

/** When the answer is needed, `at` null where no day was named, and why. */
export type Wish = { at: TypedMoment | null; ground: Ground | null; because: string }
export type WhenProblem = { field: "date" | "time"; problem: TypedProblem | { code: "time-without-date" } }

/**
 * Reads the day and the clock as colleagues' own are read; null where neither was filled in. A day that has passed or is
 * closed is no mistake: it is met as well as it can be, as in a mail. `now` in epoch milliseconds.
 */
export function readWhen(date: string, time: string, now: number): TypedMoment | WhenProblem | null {
  if (date.trim() === "") return time.trim() === "" ? null : { field: "date", problem: { code: "time-without-date" } }
  const read = readMoment(date, time, now)
  return isTyped(read) ? read : { field: read.code === "no-such-time" ? "time" : "date", problem: read }
}

export const isProblem = (read: TypedMoment | WhenProblem | null): read is WhenProblem =>
  read !== null && "problem" in read

type Say = { by: (date: string, clock: string | null) => string; because: string; grounds: Record<Ground, string> }

/** As it stands in the case, on a line of its own: the reader of mails reads the same in it. */
const say: Record<Locale, Say> = {
  da: {
    by: (date, clock) => `Svar senest ${date}${clock === null ? "" : ` kl. ${clock.replace(":", ".")}`}`,
    because: ", fordi: ",
    grounds: {
      meeting: "Vi skal beslutte noget på et møde",
      statutory: "Der er en frist i loven",
      urgent: "Vi er i gang, og det haster",
      other: "",
    },
  },
  en: {
    by: (date, clock) => `Please reply by ${date}${clock === null ? "" : ` at ${clock}`}`,
    because: ", because: ",
    grounds: {
      meeting: "We have to decide at a meeting",
      statutory: "There is a deadline in the law",
      urgent: "We are in the middle of it, and it is urgent",
      other: "",
    },
  },
}

/** The wish in one line; null where nothing was asked. */
export function wishLine({ at, ground, because }: Wish, locale: Locale): string | null {
  const words = say[locale]
  const why = because.replace(/\s+/g, " ").trim() || (ground ? words.grounds[ground] : "")
  if (at === null) return why === "" ? null : `${why}${/[.!?]$/.test(why) ? "" : "."}`
  const by = words.by(numericDate(dateOf(at.day)), at.minutes === null ? null : clockOf(at.minutes))
  return why === "" ? `${by}.` : by + words.because + why
}

/** The sender's own reason in a line of ours; null where there is none in it. */
export const becauseIn = (quote: string): string | null => /, (?:fordi|because): (.+)$/s.exec(quote)?.[1] ?? null

/**
 * The need of an inquiry that came by the form. A stated day is what they ask for, and the line is their words; without
 * one it is read from what they write, as in a mail, and haste they tick is haste.
 */
export function needOf(wish: Wish, question: string, now: number, locale: Locale): Need {
  const quote = wishLine(wish, locale)
  const urgent = wish.ground === "urgent"
  const consequence = wish.ground === "meeting" || wish.ground === "statutory" ? wish.ground : null
  if (wish.at !== null) {
    const { day, minutes } = wish.at
    const by = minutes === null ? dateOf(day) : `${dateOf(day)}T${clockOf(minutes)}`
    return { ...noNeed, by, quote, consequence, urgency: urgent ? "urgent" : "normal" }
  }
  const read = readNeed({ subject: "", text: [quote, question].filter(Boolean).join("\n\n"), sentAt: now, locale })
  return {
    ...read,
    urgency: urgent ? "urgent" : read.urgency,
    quote: urgent && read.by === null ? quote : read.quote,
    consequence: read.consequence ?? consequence,
  }
}

const clockOf = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`
