import { Link, useFetcher } from "@remix-run/react"
import { type DragEvent, useRef } from "react"
import { dateOf, localDay, localTime } from "#app/deadlines/zone.ts"
import { clock, longDay, numericDate, shortDate, shortWeekday, weekdayName } from "#app/i18n/dates.ts"
import type { Locale } from "#app/i18n/locale.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { clockText } from "#app/meetings/clock-text.ts"
import { useGridKeys } from "#app/meetings/components/use-grid-keys.ts"
import { planPath } from "#app/meetings/paths.ts"
import type { EntryView, PlanView } from "#app/meetings/plan/plan-query.server.ts"
import type { PlanDay, PlanWeek } from "#app/meetings/plan/weeks.ts"
import { Icon } from "#app/ui/icons.tsx"
import { useKeys } from "#app/ui/keyboard.tsx"
import type { PanelAnswer } from "#app/ui/panel-answer.ts"
import { useDone } from "#app/ui/panel-form.tsx"

type Placed = EntryView & { startAt: number }
type Drop = (entryId: number, date: string) => void

const weekdays = [1, 2, 3, 4, 5] as const

/** The proposed meetings week by week: dragged to another day, walked by the arrow keys, locked with l. */
export function PlanWeeks({ view, chosen }: { view: PlanView; chosen: number | null }) {
  const say = useMessages().meetingPlan
  const locale = useLocale()
  const table = useRef<HTMLTableElement>(null)
  useGridKeys(table)
  const { key, weeks, entries } = view
  const placed = entries.filter((entry): entry is Placed => entry.startAt !== null)
  const act = useEntryAction(planPath(key))
  useKeys({
    l: () => {
      const id = Number(document.activeElement?.getAttribute("data-entry"))
      const entry = placed.find((each) => each.id === id)
      if (entry) act({ change: entry.locked ? "unlock" : "lock", entry: String(id) })
    },
    f: () => document.querySelector<HTMLButtonElement>("#propose button")?.click(),
  })
  const drop: Drop = (entryId, date) => {
    const entry = placed.find(({ id }) => id === entryId)
    if (!entry || dateOf(localDay(entry.startAt)) === date) return
    const at = clockText(localTime(entry.startAt).minutes, locale)
    act({ change: "move", entry: String(entryId), date: numericDate(date), at })
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, and the keyboard is to reach it.
    <section className="main table-box" tabIndex={0} aria-label={say.calendar}>
      <table ref={table} className="weeks">
        <caption className="sr-only">{say.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{say.weekColumn}</th>
            {weekdays.map((day) => (
              <th key={day} scope="col">
                {capital(weekdayName(day, locale))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <Week key={week.days[0]?.date} week={week} placed={placed} drop={drop} view={view} chosen={chosen} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Sends a change of one meeting in the background; what was done is said, with its undo. */
function useEntryAction(action: string): (fields: Record<string, string>) => void {
  const fetcher = useFetcher<PanelAnswer>()
  useDone(fetcher.data, action)
  return (fields) => fetcher.submit(fields, { method: "post", action })
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

type WeekProps = { week: PlanWeek; placed: Placed[]; drop: Drop; view: PlanView; chosen: number | null }

function Week({ week: { week, avoided, days }, placed, drop, view, chosen }: WeekProps) {
  const say = useMessages().meetingPlan
  const locale = useLocale()
  const [monday, friday] = [days[0]?.date ?? "", days.at(-1)?.date ?? ""]
  const of = (date: string) =>
    placed.filter(({ startAt }) => dateOf(localDay(startAt)) === date).sort((a, b) => a.startAt - b.startAt)
  const empty = days.every(({ date }) => of(date).length === 0)
  return (
    <tr>
      <th scope="row">
        {say.week(week)}
        <small>{rangeWords(monday, friday, locale)}</small>
      </th>
      {avoided && empty ? (
        <td colSpan={5} className="hatched">
          <span className="closed tag">{say.avoided}</span>
        </td>
      ) : (
        days.map((day) => (
          <Day key={day.date} day={day} avoided={avoided} drop={drop}>
            {of(day.date).map((entry) => (
              <Meet key={entry.id} entry={entry} view={view} chosen={entry.id === chosen} />
            ))}
          </Day>
        ))
      )}
    </tr>
  )
}

/** "4.–8. jan.", "29. mar.–2. apr.". */
function rangeWords(from: string, to: string, locale: Locale): string {
  const day = String(Number(from.slice(8)))
  const first = from.slice(0, 7) === to.slice(0, 7) ? (locale === "da" ? `${day}.` : day) : shortDate(from, locale)
  return `${first}–${shortDate(to, locale)}`
}

type DayProps = { day: PlanDay; avoided: boolean; drop: Drop; children: React.ReactNode[] }

function Day({ day: { date, outside, shut, name }, avoided, drop, children }: DayProps) {
  const say = useMessages().meetingPlan
  const locale = useLocale()
  const why = outside ? say.outside : (name?.[locale] ?? (shut ? say.shut : avoided ? say.avoided : null))
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    event.currentTarget.removeAttribute("data-over")
    const id = Number(event.dataTransfer.getData("text/plain"))
    if (id > 0) drop(id, date)
  }
  const onDragOver = (event: DragEvent) => {
    if (outside) return
    event.preventDefault()
    event.currentTarget.setAttribute("data-over", "")
  }
  return (
    <td
      className={why && !outside ? "hatched" : undefined}
      data-day={shortWeekday(date, locale)}
      onDragOver={onDragOver}
      onDragLeave={(event) => event.currentTarget.removeAttribute("data-over")}
      onDrop={onDrop}
    >
      {why && <span className="closed tag">{why}</span>}
      {children}
    </td>
  )
}

function Meet({ entry, view, chosen }: { entry: Placed; view: PlanView; chosen: boolean }) {
  const say = useMessages().meetingPlan
  const locale = useLocale()
  const { id, startAt, short, party, owner, locked, clashes } = entry
  return (
    <Link
      className={locked ? "meet locked" : "meet"}
      data-state={clashes.length > 0 ? "late" : undefined}
      data-entry={id}
      to={planPath(view.key, id)}
      aria-current={chosen ? "true" : undefined}
      title={`${party}, ${longDay(startAt, locale)}`}
      draggable
      onDragStart={(event) => event.dataTransfer.setData("text/plain", String(id))}
      preventScrollReset
    >
      <span>{clock(startAt, locale)}</span> <b>{short}</b>{" "}
      {locked && (
        <>
          <Icon name="lock" />
          <span className="sr-only">{say.isLocked}</span>{" "}
        </>
      )}
      {clashes.length > 0 && <span className="sr-only">{clashes.map((clash) => say.clashes[clash]).join(", ")}</span>}
      {owner && <abbr title={owner.name}>{owner.initials}</abbr>}
    </Link>
  )
}
