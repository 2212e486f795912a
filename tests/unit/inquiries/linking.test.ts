import { eq } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import type { Viewer } from "#app/auth/viewer.ts"
import { findTypedCase, listChoices } from "#app/inquiries/choosing-case.server.ts"
import { dismissPerhaps, linkInquiries, restorePerhaps, unlinkInquiries } from "#app/inquiries/linking.server.ts"
import { mergeInquiries, separateInquiries } from "#app/inquiries/merging.server.ts"
import { previewMerge } from "#app/inquiries/merging-query.server.ts"
import { getCase, getVisibleInquiry } from "#app/inquiries/queries.server.ts"
import { listRelated } from "#app/inquiries/related-query.server.ts"
import { inquiries } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish, receive } from "#tests/support/mail.ts"

let house: TestHouse
let place: Awaited<ReturnType<typeof furnish>>
let ids: number[]
beforeEach(async () => {
  house = openTestHouse()
  place = await furnish(house)
  ids = []
  // The third is of the same subject as the first, so that it perhaps belongs to it.
  for (const subject of ["Blanket", "Refusion", "Blanket"]) {
    house.clock.now += 60_000
    ids.push((await receive(house, place.mailbox.id, { subject })).inquiryId ?? 0)
  }
})
afterEach(() => house.close())

const at = (n: number) => ids[n] ?? 0
const actor = () => ({ userId: place.signe.id, now: house.clock.now })
const viewer = (who: { id: number; unitId: number | null } = place.signe): Viewer => ({
  ...{ id: who.id, unitId: who.unitId, role: "staff", email: "x@region.example", name: "Signe Aaholm" },
  ...{ initials: "SAA", unitName: null, locale: "da", theme: "system" },
})
const hide = (n: number) =>
  house.db.write((tx) =>
    tx
      .update(inquiries)
      .set({ confidentiality: "confidential", unitId: place.other.id })
      .where(eq(inquiries.id, at(n))),
  )
const related = async (n: number) =>
  (await listRelated(house.db.read, viewer(), { id: at(n) })).map(({ id, relation }) => [ids.indexOf(id), relation])
const inquiry = (n: number) => getVisibleInquiry(house.db.read, viewer(), `H-2026-0000${n + 1}`)

describe("cases that belong together", () => {
  test("stand at each other, until one takes them apart", async () => {
    await linkInquiries(house.db, actor(), at(1), at(0))
    await linkInquiries(house.db, actor(), at(0), at(1))
    expect(await related(0)).toEqual([[1, "linked"]])
    expect(await related(1)).toEqual([[0, "linked"]])
    const told = (await getCase(house.db.read, viewer(), "H-2026-00001")).timeline.filter(
      (entry) => entry.kind === "event" && entry.type === "linked",
    )
    expect(told).toMatchObject([{ data: { number: "H-2026-00002" } }])
    await unlinkInquiries(house.db, actor(), at(1), at(0))
    expect(await related(0)).toEqual([])
  })

  test("do so as well where the house opened the one from the other, and that can be taken away", async () => {
    await house.db.write((tx) =>
      tx
        .update(inquiries)
        .set({ linkedToId: at(0) })
        .where(eq(inquiries.id, at(1))),
    )
    expect([await related(1), await related(0)]).toEqual([[[0, "continues"]], [[1, "continued-by"]]])
    await unlinkInquiries(house.db, actor(), at(0), at(1))
    expect(await related(1)).toEqual([])
  })

  test("are shown to those who may see them only", async () => {
    await linkInquiries(house.db, actor(), at(0), at(1))
    await hide(1)
    expect(await related(0)).toEqual([])
  })

  test("still stand together when one of them is merged, and are taken apart there", async () => {
    await linkInquiries(house.db, actor(), at(0), at(1))
    await mergeInquiries(house.db, actor(), { keptId: at(2), mergedId: at(0) })
    expect(await related(2)).toEqual([
      [1, "linked"],
      [0, "merged"],
    ])
    expect(await related(1)).toEqual([[2, "linked"]])
    await unlinkInquiries(house.db, actor(), at(1), at(2))
    expect(await related(1)).toEqual([])
    await separateInquiries(house.db, actor(), at(0))
    expect(await related(2)).toEqual([])
  })
})

describe("what a case perhaps belongs to", () => {
  const perhaps = async () => (await getCase(house.db.read, viewer(), "H-2026-00003")).perhaps?.number ?? null

  test("stands first among the choices, and is settled by a link", async () => {
    expect(await perhaps()).toBe("H-2026-00001")
    const [first] = await listChoices(house.db.read, viewer(), await inquiry(2), house.clock.now)
    expect(first?.id).toBe(at(0))
    await linkInquiries(house.db, actor(), at(2), at(0))
    expect(await perhaps()).toBeNull()
  })

  test("is settled by no, which can be taken back", async () => {
    expect(await dismissPerhaps(house.db, actor(), at(2))).toBe("H-2026-00001")
    expect(await perhaps()).toBeNull()
    await restorePerhaps(house.db, actor(), at(2), at(0))
    expect(await perhaps()).toBe("H-2026-00001")
  })
})

describe("choosing the other case", () => {
  const typed = async (text: string) => (await findTypedCase(house.db.read, viewer(), text))?.number

  test("by its number, whole or its last digits; a merged one leads on; a hidden one is not there", async () => {
    expect(await typed("h-2026-00002")).toBe("H-2026-00002")
    expect(await typed(" 2 ")).toBe("H-2026-00002")
    expect(await typed("Refusion")).toBeUndefined()
    await mergeInquiries(house.db, actor(), { keptId: at(0), mergedId: at(1) })
    expect(await typed("2")).toBe("H-2026-00001")
    await hide(2)
    expect(await typed("3")).toBeUndefined()
  })

  test("leaves out what is merged or hidden", async () => {
    await mergeInquiries(house.db, actor(), { keptId: at(0), mergedId: at(1) })
    const choices = async () =>
      (await listChoices(house.db.read, viewer(), await inquiry(0), house.clock.now)).map(({ id }) => ids.indexOf(id))
    expect(await choices()).toEqual([2])
    await hide(2)
    expect(await choices()).toEqual([])
  })

  test("says what would happen, and whose they are where that differs", async () => {
    const stranger = await receive(house, place.mailbox.id, { from: "Ole <ole@anden.example>", subject: "Noget andet" })
    ids.push(stranger.inquiryId ?? 0)
    const preview = await previewMerge(house.db.read, await inquiry(0), await inquiry(3), "da")
    expect(preview).toMatchObject({ moves: { notes: 0, calls: 0 }, reopens: false, due: { changes: false } })
    expect(preview.moves.mails).toBeGreaterThan(0)
    expect(preview.senders?.[1]).toContain("Ole")
    expect((await previewMerge(house.db.read, await inquiry(0), await inquiry(1), "da")).senders).toBeNull()
  })
})
