import type { Present } from "./present.ts"

type Person = { id: number; name: string }
type Tell = (others: Present[]) => void
/** One page that shows the case, in one tab. */
type Looker = Person & { tell: Tell }

export type Presence = {
  /**
   * Somebody has the case open, until the returned function is called. `tell` hears of the others there: at once, and
   * whenever one comes, goes, begins or stops writing.
   */
  enter(inquiryId: number, person: Person, tell: Tell): () => void
  /** They have written on a reply to it just now; `false`: it is sent or given up. */
  write(inquiryId: number, personId: number, writing: boolean): void
}

/** Who has kept no draft for so long has stopped: while one writes, drafts are kept every few seconds. */
const STOPS_AFTER_MS = 60_000

/** Who looks at which case, in this process's memory: it is worth nothing a minute later. */
export function openPresence(): Presence {
  const lookers = new Map<number, Set<Looker>>()
  /** By case and person; gone when they have stopped. */
  const writers = new Map<string, NodeJS.Timeout>()
  const keyOf = (inquiryId: number, personId: number) => `${inquiryId} ${personId}`

  function othersOf(inquiryId: number, all: ReadonlySet<Looker>, own: number): Present[] {
    const others = new Map([...all].filter(({ id }) => id !== own).map(({ id, name }) => [id, name]))
    const present = [...others].map(([id, name]) => ({ id, name, writing: writers.has(keyOf(inquiryId, id)) }))
    return present.sort((one, other) => one.name.localeCompare(other.name, "da"))
  }

  function tellAll(inquiryId: number) {
    const all = lookers.get(inquiryId)
    for (const { id, tell } of all ?? []) tell(othersOf(inquiryId, all ?? new Set(), id))
  }

  return {
    enter(inquiryId, person, tell) {
      const all = lookers.get(inquiryId) ?? new Set()
      lookers.set(inquiryId, all)
      const looker = { ...person, tell }
      all.add(looker)
      tellAll(inquiryId)
      return () => {
        if (!all.delete(looker)) return
        if (all.size === 0 && lookers.get(inquiryId) === all) lookers.delete(inquiryId)
        tellAll(inquiryId)
      }
    },
    write(inquiryId, personId, writing) {
      const key = keyOf(inquiryId, personId)
      const wrote = writers.has(key)
      clearTimeout(writers.get(key))
      writers.delete(key)
      if (writing) {
        const stopped = () => {
          writers.delete(key)
          tellAll(inquiryId)
        }
        writers.set(key, setTimeout(stopped, STOPS_AFTER_MS).unref())
      }
      if (writing !== wrote) tellAll(inquiryId)
    },
  }
}
