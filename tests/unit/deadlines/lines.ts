import type { FristlinjeInput } from "#app/deadlines/fristlinje.ts"
import { addWorkingTime } from "#app/deadlines/working-time.ts"
import { at, calendar, hours } from "./support.ts"

type Given = Partial<Omit<FristlinjeInput, "now">> & { received: string; due: string; now?: string }
export const line = ({ received, due, now = "2026-11-23T10:42", ...rest }: Given): FristlinjeInput => ({
  receivedAt: at(received),
  dueAt: at(due),
  now: at(now),
  warnAt: addWorkingTime(calendar, at(due), -hours(10)),
  waiting: null,
  pauses: [],
  calendar,
  ...rest,
})
/** The tests are read with ordinary spaces. */
export const plain = (text: string) => text.replaceAll("\u00a0", " ")
/** The board's cases (look/index.html, look/case.html). */
export const soon = line({
  received: "2026-11-19T15:12",
  due: "2026-11-24T12:00",
  pauses: [{ from: at("2026-11-20T10:05"), to: at("2026-11-23T09:10") }],
})
export const ok = line({ received: "2026-11-20T09:00", due: "2026-11-26T16:00" })
export const late = line({ received: "2026-11-16T10:00", due: "2026-11-19T16:00" })
export const overChristmas = line({ received: "2026-12-14T09:00", due: "2027-01-08T15:00", now: "2026-12-17T11:00" })
