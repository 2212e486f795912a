import { expect, test } from "vitest"
import { type SlotFacts, slotState } from "#app/meetings/slot-state.ts"

const open: SlotFacts = {
  ...{ to: "2026-12-31", owed: true, meeting: null, contact: false, delivered: false, waived: false },
  madeOn: "2025-01-01",
}
const [within, after] = ["2026-12-31", "2027-01-01"]

test.each<[string, Partial<SlotFacts>, string, string]>([
  ["nothing is known", {}, "unplanned", "missed"],
  ["a meeting is proposed", { meeting: "draft" }, "proposed", "missed"],
  ["a meeting is booked", { meeting: "invited" }, "booked", "missed"],
  ["it was held", { meeting: "held" }, "held", "held"],
  ["its minutes are approved", { meeting: "minutes-approved" }, "minutes-approved", "minutes-approved"],
  ["a contact counts as it", { contact: true }, "held", "held"],
  ["it was delivered", { delivered: true }, "held", "held"],
  ["it is waived", { waived: true }, "waived", "waived"],
  ["it is waived though booked", { waived: true, meeting: "invited" }, "waived", "waived"],
  ["it was held though waived", { waived: true, meeting: "held" }, "held", "held"],
  ["the party has no part in it", { owed: false }, "not-owed", "not-owed"],
  ["it was held though not owed", { owed: false, meeting: "held" }, "held", "held"],
  ["nobody here could have recorded it", { madeOn: "2027-01-01" }, "unplanned", "unrecorded"],
  ["it was recorded all the same", { madeOn: "2027-01-01", contact: true }, "held", "held"],
])("where %s it is so on the last day of the period and on the next", (_, facts, now, then) => {
  expect(slotState({ ...open, ...facts }, within)).toBe(now)
  expect(slotState({ ...open, ...facts }, after)).toBe(then)
})
