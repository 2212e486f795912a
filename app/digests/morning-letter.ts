import type { Calendar } from "#app/deadlines/calendar.ts"
import { overAmount, sinceWords } from "#app/deadlines/due-words.ts"
import { clock, longDay, shortDay } from "#app/i18n/dates.ts"
import { messages } from "#app/i18n/messages.ts"
import type { QueueRow } from "#app/inquiries/views.ts"
import type { Letter, LetterLine } from "#app/mail/letter.ts"
import { meetingPath } from "#app/meetings/paths.ts"
import { oneLine } from "#app/reminders/letter.ts"
import type { TaskRow } from "#app/tasks/task.ts"
import { caseLine, partOf, type Setting } from "./lines.ts"
import { capital } from "./monday-letter.ts"

export type MyMorning = {
  name: string
  overdue: QueueRow[]
  today: QueueRow[]
  tasks: { overdue: TaskRow[]; today: TaskRow[] }
  meetings: { id: number; title: string; from: number; to: number }[]
}

const MOST = 15

/** What lies with somebody today; null where nothing is due or late, nothing to follow up and no meeting. */
export function morningLetter(
  { name, overdue, today, tasks, meetings }: MyMorning,
  setting: Setting & { calendar: Calendar },
): { subject: string; letter: Letter } | null {
  const { origin, now, locale, calendar } = setting
  const { digests } = messages(locale)
  const say = digests.morning
  const todo = [...tasks.overdue, ...tasks.today]
  if (overdue.length + today.length + todo.length + meetings.length === 0) return null
  const over = ({ dueAt }: QueueRow) =>
    dueAt === null ? "" : (overAmount(dueAt, now, calendar, locale) ?? sinceWords(dueAt, now, locale))
  const by = ({ dueAt }: QueueRow) => (dueAt === null ? "" : timeOf(dueAt, locale))
  const cases = (heading: string, state: "late" | "soon", rows: QueueRow[], lead: (row: QueueRow) => string) =>
    partOf(
      heading,
      state,
      rows.slice(0, MOST).map((row): LetterLine => {
        const small = row.confidential ? "" : oneLine(row.sender)
        return { ...caseLine(row, setting), lead: lead(row), ...(small ? { small } : {}) }
      }),
      { n: rows.length, path: "/" },
      setting,
    )
  const parts = [
    ...cases(say.overdue, "late", overdue, over),
    ...cases(say.today, "soon", today, by),
    ...partOf(
      say.tasks,
      tasks.overdue.length > 0 ? "late" : undefined,
      todo.slice(0, MOST).map((task) => taskLine(task, tasks.overdue.includes(task), setting)),
      { n: todo.length, path: "/" },
      setting,
    ),
    ...partOf(
      say.meetings,
      undefined,
      meetings.map(({ id, title, from, to }) => ({
        lead: `${clock(from, locale)}–${clock(to, locale)}`,
        text: oneLine(title),
        href: origin + meetingPath(id),
      })),
      { n: meetings.length, path: "/" },
      setting,
    ),
  ]
  const day = capital(longDay(now, locale))
  const isQuiet = overdue.length + today.length === 0
  return {
    subject: isQuiet ? say.quiet(day) : say.subject(day, overdue.length, today.length),
    letter: {
      ...{ title: day, intro: say.intro(name.split(" ")[0] ?? name), parts },
      foot: { words: say.why, link: digests.off, href: `${origin}/settings/mails` },
    },
  }
}

const timeOf = (at: number, locale: Setting["locale"]) =>
  locale === "da" ? `kl. ${clock(at, locale)}` : clock(at, locale)

function taskLine({ kind, title, dueOn, party }: TaskRow, late: boolean, { origin, locale }: Setting): LetterLine {
  const { digests, tasks } = messages(locale)
  const about = oneLine(party)
  return {
    lead: late ? digests.morning.taskLate(shortDay(dueOn, locale)) : "",
    text: [kind !== "task" && tasks.kinds[kind], oneLine(title)].filter(Boolean).join(": "),
    href: `${origin}/`,
    ...(about ? { small: about } : {}),
  }
}
