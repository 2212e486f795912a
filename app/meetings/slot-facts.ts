import { dateOf, localDay } from "#app/deadlines/zone.ts"
import type { MeetingStatus } from "./meeting.ts"
import type { SlotFacts } from "./slot-state.ts"

type Kept = {
  to: string
  owed: boolean
  contactId: number | null
  deliveredOn: string | null
  waivedAt: number | null
  createdAt: number
}

/** What the state of a slot is derived from, as it is kept. `meeting`: the status of the one in it. */
export const factsOf = (slot: Kept, meeting: MeetingStatus | null): SlotFacts => ({
  to: slot.to,
  owed: slot.owed,
  meeting,
  contact: slot.contactId !== null,
  delivered: slot.deliveredOn !== null,
  waived: slot.waivedAt !== null,
  madeOn: dateOf(localDay(slot.createdAt)),
})
