import type { Locale } from "#app/i18n/locale.ts"
import type { MeetingType } from "#app/meetings/meeting.ts"
import { type ItemKind, templateOf } from "./template.ts"

/** An item as it is kept; what it is called by is its `key`. */
export type KeptItem = {
  id: number
  key: string
  position: number
  title: string | null
  presenter: string | null
  recommendation: string | null
  carriedTimes: number
  notReached: boolean
  minutes: string
  revision: number
  removed: boolean
}

/** As it stands on the agenda. `id` is null while nobody has touched it. */
export type AgendaItem = Omit<KeptItem, "id" | "position" | "removed"> & { id: number | null; kind: ItemKind | null }

type Last = { type: MeetingType; items: readonly KeptItem[] }

const untouched = {
  ...{ id: null, title: null, presenter: null, recommendation: null, carriedTimes: 0, notReached: false },
  ...{ minutes: "", revision: 0, kind: null },
}

/**
 * A meeting's agenda: what is kept of it, in its order; before anybody has touched it, its type's template. What the
 * last meeting did not reach comes before the template's last item, once, and not again after it was removed.
 * `last` is null for a first meeting, and for one whose minutes are approved.
 */
export function agendaOf(type: MeetingType, kept: readonly KeptItem[], last: Last | null): AgendaItem[] {
  const template = templateOf(type)
  const own: AgendaItem[] =
    kept.length === 0
      ? template.map(({ key, kind = null }) => ({ ...untouched, key, kind }))
      : kept
          .filter(({ removed }) => !removed)
          .toSorted((a, b) => a.position - b.position || a.id - b.id)
          .map(({ position: _, removed: __, ...item }) => ({ ...item, kind: kindOf(type, item.key) }))
  const known = new Set(kept.map(({ key }) => key))
  const carried = (last?.items ?? [])
    .filter(({ id, notReached, removed }) => notReached && !removed && !known.has(carriedKey(id)))
    .map(
      (item): AgendaItem => ({
        ...untouched,
        key: carriedKey(item.id),
        title: item.title ?? titleInTemplate(last?.type ?? type, item.key, "da"),
        presenter: item.presenter,
        recommendation: item.recommendation,
        carriedTimes: item.carriedTimes + 1,
      }),
    )
  // The template's last item, any other business, stays the last.
  const end = own.at(-1)?.key === template.at(-1)?.key ? own.length - 1 : own.length
  return [...own.slice(0, end), ...carried, ...own.slice(end)]
}

const carriedKey = (id: number) => `c:${id}`

const kindOf = (type: MeetingType, key: string): ItemKind | null =>
  templateOf(type).find((item) => item.key === key)?.kind ?? null

const titleInTemplate = (type: MeetingType, key: string, locale: Locale): string =>
  templateOf(type).find((item) => item.key === key)?.title[locale] ?? ""

/** What an item is called: by whoever renamed it, or by the template in the reader's language. */
export const itemTitle = ({ title, key }: Pick<AgendaItem, "title" | "key">, type: MeetingType, locale: Locale) =>
  title ?? titleInTemplate(type, key, locale)

/** The key for one more. */
export function nextKey(kept: readonly Pick<KeptItem, "key">[]): string {
  const used = kept.map(({ key }) => Number(/^a:(\d+)$/.exec(key)?.[1] ?? 0))
  return `a:${Math.max(0, ...used) + 1}`
}

/** The keys with one of them a place up or down; as they were where there is no such place. */
export function moved(keys: readonly string[], key: string, by: -1 | 1): string[] {
  const from = keys.indexOf(key)
  const to = from + by
  if (from < 0 || to < 0 || to >= keys.length) return [...keys]
  const rest = keys.filter((each) => each !== key)
  return [...rest.slice(0, to), key, ...rest.slice(to)]
}
