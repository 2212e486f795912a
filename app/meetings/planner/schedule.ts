import { packDay } from "./day-packing.ts"
import type { Problem, Slot } from "./problem.ts"
import { firstFree, type Stretch } from "./stretches.ts"

/** One number for an owner and a day; days since 1970 stay below a million until the year 4707. */
const keyOf = (owner: number, day: number) => owner * 1_000_000 + day
const none: readonly Stretch[] = []

/**
 * A plan in the making: which slot is held on which day. Knows all hard rules (meetings.md § Planner) and never holds what
 * breaks one; the hour is settled last, since on a day only whether its meetings fit matters.
 */
export class Schedule {
  /** The day of each slot; null where it is not placed. */
  readonly dayOf: (number | null)[]
  /** The days on which a slot could be held by itself. */
  readonly daysFor: readonly (readonly number[])[]
  readonly #onDay = new Map<number, number[]>()
  readonly #inWeek = new Map<number, Set<number>>()

  constructor(readonly problem: Problem) {
    this.dayOf = problem.slots.map(() => null)
    this.daysFor = problem.slots.map((slot) => problem.openDays.filter((day) => this.#isOpenTo(slot, day)))
  }

  /** The slots their owner holds on a day. */
  on = (owner: number, day: number): readonly number[] => this.#onDay.get(keyOf(owner, day)) ?? []
  inWeek = (owner: number, week: number): ReadonlySet<number> => this.#inWeek.get(keyOf(owner, week)) ?? new Set()
  /** With the locked ones. */
  loadOfWeek = (owner: number, week: number): number =>
    this.inWeek(owner, week).size + (this.problem.owners[owner]?.lockedInWeek.get(week) ?? 0)

  /** Whether a slot that is not placed may be held that day beside all that is placed. `day` is one of `daysFor` it. */
  fits(index: number, day: number): boolean {
    const { slot } = this.#at(index, day)
    const that = this.on(slot.owner, day)
    if (!this.hasRoom(slot.owner, day)) return false
    if (this.tooNear(index, day).length > 0) return false
    return that.length === 0 || this.startsOn(slot.owner, day, [...that, index]) !== null
  }

  /** Whether one more is within the owner's most a day and a week. */
  hasRoom(owner: number, day: number): boolean {
    const { owners, weekOf } = this.problem
    const limits = owners[owner]
    const week = weekOf.get(day)
    if (!limits || week === undefined) return false
    const thatDay = this.on(owner, day).length + (limits.lockedOn.get(day) ?? 0)
    return thatDay < limits.maxPerDay && this.loadOfWeek(owner, week) < limits.maxPerWeek
  }

  /** Placed slots of the same party that stand too near a day. */
  tooNear(index: number, day: number): number[] {
    const { siblings, spacing } = this.problem
    return (siblings[index] ?? []).filter((other) => {
      const theirs = this.dayOf[other]
      return theirs != null && Math.abs(theirs - day) < Math.max(1, spacing)
    })
  }

  place(index: number, day: number): void {
    const { slot, week } = this.#at(index, day)
    const key = keyOf(slot.owner, day)
    this.#onDay.set(key, [...(this.#onDay.get(key) ?? []), index])
    const weekKey = keyOf(slot.owner, week)
    const inWeek = this.#inWeek.get(weekKey) ?? new Set()
    this.#inWeek.set(weekKey, inWeek.add(index))
    this.dayOf[index] = day
  }

  /** @returns the day it was taken from */
  remove(index: number): number {
    const day = this.dayOf[index]
    if (day == null) throw new Error("a slot was removed that is not placed")
    const { slot, week } = this.#at(index, day)
    const key = keyOf(slot.owner, day)
    this.#onDay.set(
      key,
      this.on(slot.owner, day).filter((other) => other !== index),
    )
    this.#inWeek.get(keyOf(slot.owner, week))?.delete(index)
    this.dayOf[index] = null
    return day
  }

  /** When each of an owner's meetings begins that day, in minutes of the day; null where they do not fit together. */
  startsOn(owner: number, day: number, indices: readonly number[]): number[] | null {
    const { opens, closes, duration, preferred, owners, slots } = this.problem
    const busy = owners[owner]?.busy.get(day) ?? none
    const parties = indices.map((index) => slots[index]?.busy.get(day) ?? none)
    const gladly = preferred && packDay({ ...preferred, duration, busy }, parties)
    return gladly ?? packDay({ opens, closes, duration, busy }, parties)
  }

  #isOpenTo(slot: Slot, day: number): boolean {
    const { earliest, spacing, opens, closes, duration, owners } = this.problem
    if (day < slot.from || day > slot.to || day < earliest) return false
    if (slot.neighbours.some((other) => Math.abs(other - day) < spacing)) return false
    const busy = owners[slot.owner]?.busy.get(day) ?? none
    return firstFree(opens, duration, closes, busy, slot.busy.get(day) ?? none, 1) !== null
  }

  #at(index: number, day: number) {
    const slot = this.problem.slots[index]
    const week = this.problem.weekOf.get(day)
    if (!slot || week === undefined) throw new Error("no such slot or day")
    return { slot, week }
  }
}
