import { and, inArray } from "drizzle-orm"
import type { Viewer } from "#app/auth/viewer.ts"
import { resumeAfterPause } from "#app/deadlines/amend.ts"
import type { Calendar } from "#app/deadlines/calendar.ts"
import { type DueState, dueState, stateWord, workingDuration } from "#app/deadlines/due-words.ts"
import { reasonText } from "#app/deadlines/reason-text.ts"
import { workingDaysBegun, workingTimeBetween } from "#app/deadlines/working-time.ts"
import { localDateTime } from "#app/deadlines/zone.ts"
import { dayAndClock } from "#app/i18n/dates.ts"
import type { Locale } from "#app/i18n/locale.ts"
import { messages } from "#app/i18n/messages.ts"
import type { DeadlineRow } from "#app/inquiries/deadline-rows.ts"
import type { Effect, Move } from "#app/inquiries/recalculating.server.ts"
import { visibleTo } from "#app/inquiries/visibility.server.ts"
import type { Tx } from "#db/client.server.ts"
import { inquiries } from "#db/schema/index.ts"

/** A deadline in shape, word and time. */
export type EffectDue = { state: DueState; word: string; time: string; datetime: string }
/** Null for a confidential case that is hidden from the viewer: it moves with the others and is not told of. */
export type EffectCase = { number: string; subject: string } | null

export type EffectView = {
  counts: { earlier: number; later: number; beside: number; unchanged: number; overruled: number }
  /** Those that move most; `more` are left out. */
  rows: {
    id: number
    inquiry: EffectCase
    waiting: boolean
    from: EffectDue
    to: EffectDue
    move: string
    why: string
  }[]
  more: number
  overruled: { id: number; inquiry: EffectCase }[]
  stamp: number
}

/** More than anybody reads; what moves most stands first. */
const mostShown = 200

export async function describeEffect(
  read: Tx,
  viewer: Viewer,
  { moves, unchanged, overruled, calendar, stamp }: Effect,
  now: number,
  locale: Locale,
): Promise<EffectView> {
  const of = (kind: Move["verdict"]["kind"]) => moves.filter(({ verdict }) => verdict.kind === kind)
  const far = ({ verdict: { from, to } }: Move) => Math.abs(to - from)
  const moving = [...of("earlier"), ...of("later")].sort((a, b) => far(b) - far(a) || a.standing.id - b.standing.id)
  const shown = moving.slice(0, mostShown)
  const touched = overruled.slice(0, mostShown)
  const visible = await listVisible(read, viewer, [
    ...shown.map(({ standing }) => standing.id),
    ...touched.map(({ id }) => id),
  ])
  const titled = ({ id, number, subject }: Move["standing"]): EffectCase =>
    visible.has(id) ? { number, subject } : null
  return {
    counts: {
      earlier: of("earlier").length,
      later: of("later").length,
      beside: of("beside").length,
      unchanged,
      overruled: overruled.length,
    },
    rows: shown.map((move) => {
      const { standing } = move
      const [from, to] = bothDues(move, now, calendar)
      return {
        id: standing.id,
        inquiry: titled(standing),
        waiting: standing.status === "waiting",
        from: dueOf(from, now, locale),
        to: dueOf(to, now, locale),
        move: moveWords(from.dueAt, to.dueAt, calendar, locale),
        why: to.reasons[0] ? reasonText(to.reasons[0], locale) : "",
      }
    }),
    more: moving.length - shown.length,
    overruled: touched.map((standing) => ({ id: standing.id, inquiry: titled(standing) })),
    stamp,
  }
}

async function listVisible(read: Tx, viewer: Viewer, ids: number[]): Promise<Set<number>> {
  const rows = await read
    .select({ id: inquiries.id })
    .from(inquiries)
    .where(and(inArray(inquiries.id, ids), visibleTo(viewer)))
  return new Set(rows.map(({ id }) => id))
}

type Due = Pick<DeadlineRow, "dueAt" | "warnAt" | "reasons">

/** As the case page shows them: while a case waits, its clock stands, so that both move with every hour. */
function bothDues({ standing, verdict }: Move, now: number, calendar: Calendar): [from: Due, to: Due] {
  const none: Due = { dueAt: verdict.from, warnAt: verdict.from, reasons: [] }
  const before = standing.deadlines.find(({ kind }) => kind === "reply") ?? none
  const after = verdict.changes.put.find(({ kind }) => kind === "reply") ?? before
  const { waitingSince } = standing
  const shown = ({ dueAt, warnAt, reasons }: Due): Due => {
    const deadline = { dueAt, warnAt, reasons, acknowledgeBy: null, statutoryDueAt: null }
    return waitingSince === null ? deadline : resumeAfterPause(deadline, { from: waitingSince, to: now }, calendar)
  }
  return [shown(before), shown(after)]
}

function dueOf({ dueAt, warnAt }: Due, now: number, locale: Locale): EffectDue {
  const state = dueState({ dueAt, warnAt, waiting: null, now })
  return { state, word: stateWord(state, locale), time: dayAndClock(dueAt, locale), datetime: localDateTime(dueAt) }
}

/** "2 arbejdsdage tidligere"; within a day "3 t. senere". */
function moveWords(from: number, to: number, calendar: Calendar, locale: Locale): string {
  const say = messages(locale).policy.effects
  const [first, last] = from < to ? [from, to] : [to, from]
  const days = workingDaysBegun(calendar, first, last)
  const time = days > 0 ? say.days(days) : workingDuration(workingTimeBetween(calendar, first, last), locale)
  return to < from ? say.earlierBy(time) : say.laterBy(time)
}
