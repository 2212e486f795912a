import { describe, expect, test } from "vitest"
import { isNarrowed, queueSearch, readQueueFilter } from "#app/inquiries/queue-filter.ts"
import type { QueueFilter } from "#app/inquiries/views.ts"

const read = (search: string) => readQueueFilter(new URLSearchParams(search))

describe("the queue's address", () => {
  test("is plain for all open cases", () => {
    expect(read("")).toMatchObject({ view: "all" })
    expect(queueSearch({ view: "all", page: 1 })).toBe("")
  })

  test("tells the whole filter, and is read as it was written", () => {
    const filter: QueueFilter = {
      view: "unit",
      due: "late",
      topic: "press",
      targetGroup: "media",
      unitId: 2,
      assigneeId: 7,
      channel: "mail",
      text: "æøå & co.",
      page: 3,
    }
    expect(read(queueSearch(filter))).toEqual(filter)
  })

  test("leaves out what nobody can have meant", () => {
    expect(read("?view=evil&topic=x&group=x&unit=-1&assignee=1e9&channel=fax&page=0&text=%20")).toEqual({ view: "all" })
  })

  test("is narrowed by anything but the view and the page", () => {
    expect(isNarrowed(read("?view=mine&page=2"))).toBe(false)
    expect(isNarrowed(read("?text=varsling"))).toBe(true)
  })
})
