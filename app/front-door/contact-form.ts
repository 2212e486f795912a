import { z } from "zod"
import { dateOf } from "#app/deadlines/zone.ts"
import { numericDate } from "#app/i18n/dates.ts"
import type { Messages } from "#app/i18n/messages.ts"
import { findCpr } from "#app/mail/cpr.ts"
import { fieldsIn } from "#app/ui/fields.ts"
import type { Subject } from "./subjects.ts"
import { grounds, isProblem, readWhen, type WhenProblem } from "./wish.ts"

const [longestQuestion, longestReason, longestName] = [20_000, 300, 200]

/** What only programs fill in, and what tells one sending from the next. */
const unseen = { website: z.string().default(""), token: z.string().default(""), proof: z.string().default("") }

/** The form of the front door in the reader's language. `now` in epoch milliseconds, for reading "fredag". */
export function contactForm(t: Messages, subject: Subject, now: number) {
  const { frontDoor: say } = t
  const { optionalText } = fieldsIn(t)
  const withoutCpr = (words: string) => findCpr(words).length === 0
  const free = (max: number) => optionalText(max).refine(withoutCpr, say.problems.cpr)
  const needed = (max: number, missing: string) => free(max).refine((words) => words !== "", missing)
  const when = z.object({ date: free(80), time: optionalText(20) }).transform(({ date, time }, check) => {
    const read = readWhen(date, time, now)
    if (!isProblem(read)) return read
    check.addIssue({ code: "custom", path: [read.field], message: whenWords(read, t) })
    return z.NEVER
  })
  return z.object({
    question: needed(longestQuestion, say.problems.question),
    when,
    ground: z.enum(grounds).optional().catch(undefined),
    because: free(longestReason),
    name: needed(longestName, say.problems.name),
    organisation: subject === "andet" ? free(longestName) : needed(longestName, say.problems.organisation),
    email: emailIn(say.problems.email),
    phone: optionalText(40),
    ...unseen,
  })
}

/** What is added to an inquiry: words, files, or both. */
export function addingForm(t: Messages) {
  const { problems } = t.frontDoor
  return z.object({
    text: fieldsIn(t)
      .optionalText(longestQuestion)
      .refine((words) => findCpr(words).length === 0, problems.cpr),
    ...unseen,
  })
}

const emailIn = (wrong: string) =>
  z
    .string({ error: wrong })
    .trim()
    .toLowerCase()
    .max(254, wrong)
    .pipe(z.email({ error: wrong }))

function whenWords({ problem }: WhenProblem, { frontDoor, inquiries }: Messages): string {
  const house = inquiries.deadline.problems
  switch (problem.code) {
    case "time-without-date":
      return frontDoor.problems.timeWithoutDate
    case "unreadable":
      return frontDoor.problems.unreadableDate
    case "no-such-time":
      return house.noSuchTime
    case "no-such-date":
      return house.noSuchDate(problem.month, problem.days, numericDate(dateOf(problem.suggested)))
    case "month-first":
      return house.monthFirst(numericDate(dateOf(problem.suggested)))
  }
}
