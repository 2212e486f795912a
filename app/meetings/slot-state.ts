import type { LocalDate } from "#app/deadlines/need.ts"
import { isHeld, type MeetingStatus } from "./meeting.ts"

/**
 * `unrecorded`: over before the slot was made, so that nobody here can say what was held. `not-owed`: the party belongs
 * to the rule for too little of the period.
 */
export const slotStates = [
  "unplanned",
  "proposed",
  "booked",
  "held",
  "minutes-approved",
  "missed",
  "waived",
  "unrecorded",
  "not-owed",
] as const
export type SlotState = (typeof slotStates)[number]

export type SlotFacts = {
  /** The last day of its period. */
  to: LocalDate
  owed: boolean
  meeting: MeetingStatus | null
  contact: boolean
  delivered: boolean
  waived: boolean
  madeOn: LocalDate
}

/** What a slot is on a day, from what is known of it. */
export function slotState(slot: SlotFacts, today: LocalDate): SlotState {
  const { meeting } = slot
  if (meeting === "minutes-approved") return meeting
  if (slot.delivered || slot.contact || (meeting !== null && isHeld(meeting))) return "held"
  if (slot.waived) return "waived"
  if (!slot.owed) return "not-owed"
  if (slot.to < today) return slot.madeOn > slot.to ? "unrecorded" : "missed"
  if (meeting === "invited") return "booked"
  return meeting === "draft" ? "proposed" : "unplanned"
}

export const isDone = (state: SlotState): boolean => state === "held" || state === "minutes-approved"

/** Whether something is still to be done about it. */
export const isWanting = (state: SlotState): boolean => state === "unplanned" || state === "proposed"

/** The shape and colour a state is drawn in (look/coverage.html). */
export function drawnAs(state: SlotState): "unplanned" | "proposed" | "booked" | "held" | "missed" | "waived" {
  if (state === "minutes-approved") return "held"
  return state === "unrecorded" || state === "not-owed" ? "waived" : state
}
