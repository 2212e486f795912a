import type { LocalDate } from "#app/deadlines/need.ts"
import { isWithin, type Span } from "./period.ts"

/** A slot as far as filling it goes; `open` is false once it is waived. */
export type OpenSlot = Span & { id: number; n: number; owed: boolean; open: boolean }

/** Something that fills a slot, or is to; `order` tells those of one day apart. */
export type Filler<Of> = { day: LocalDate; held: boolean; order: number; of: Of }

/**
 * Which of a party's slots of one rule each meeting fills: the earliest open one whose period its day lies in. What has
 * been held comes before what is planned, whichever was entered first. A slot that is not owed is filled only by a
 * meeting that was held though nothing else is open.
 */
export function fillSlots<Of>(slots: readonly OpenSlot[], fillers: readonly Filler<Of>[]): Map<number, Of> {
  const filled = new Map<number, Of>()
  const inOrder = slots
    .filter(({ open }) => open)
    .toSorted((a, b) => Number(b.owed) - Number(a.owed) || a.from.localeCompare(b.from) || a.n - b.n)
  const byRank = fillers.toSorted(
    (a, b) => Number(b.held) - Number(a.held) || a.day.localeCompare(b.day) || a.order - b.order,
  )
  for (const { day, held, of } of byRank) {
    const slot = inOrder.find((each) => !filled.has(each.id) && isWithin(day, each) && (each.owed || held))
    if (slot) filled.set(slot.id, of)
  }
  return filled
}
