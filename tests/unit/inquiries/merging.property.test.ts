import { asc, isNull } from "drizzle-orm"
import fc from "fast-check"
import { expect, test } from "vitest"
import { verifyHouse } from "#app/admin/verify.server.ts"
import { DomainError } from "#app/errors.ts"
import { closeInquiry } from "#app/inquiries/closing.server.ts"
import { mergeInquiries, separateInquiries } from "#app/inquiries/merging.server.ts"
import { addNote } from "#app/inquiries/noting.server.ts"
import { findSurvivor } from "#app/inquiries/survivor.server.ts"
import { startWaiting } from "#app/inquiries/waiting.server.ts"
import * as schema from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish, receiveFiled } from "#tests/support/mail.ts"
import { searchIndex } from "#tests/support/search-index.ts"

/*
 * Any merges and separations, with mails and notes coming in between: no mail is lost or doubled, each stands on exactly one
 * case, and each case leads to one that is none's. When all is taken back, the house is what it would be had nothing been
 * merged.
 */

const cases = 4
type Step =
  | { do: "merge"; kept: number; merged: number }
  | { do: "separate"; which: number }
  | { do: "mail" | "note" | "close"; to: number }

const any = fc.nat({ max: cases - 1 })
const moving: fc.Arbitrary<Step>[] = [
  fc.record({ do: fc.constant("merge"), kept: any, merged: any }) as fc.Arbitrary<Step>,
  fc.record({ do: fc.constant("merge"), kept: any, merged: any }) as fc.Arbitrary<Step>,
  fc.record({ do: fc.constant("separate"), which: any }) as fc.Arbitrary<Step>,
]
const living = fc.record({ do: fc.constantFrom("mail", "note", "close"), to: any }) as fc.Arbitrary<Step>
const many = { minLength: 5, maxLength: 16, size: "max" } as const

/** Four cases of one sender: new, waiting, answered by telephone and closed, and one with a reminder in it. */
async function open() {
  const house = openTestHouse()
  const place = await furnish(house)
  const actor = () => ({ userId: place.signe.id, now: house.clock.now })
  const ids: number[] = []
  for (let n = 0; n < cases; n++) {
    house.clock.now += 3_600_000
    const text = n % 2 ? `Vi skal bruge svar senest den ${10 - n}. december.` : "Hvilken blanket skal vi bruge?"
    ids.push((await receiveFiled(house, place.mailbox.id, { subject: `Sag ${"abcd"[n]}`, text })).inquiryId ?? 0)
  }
  const [, second = 0, third = 0] = ids
  house.clock.now += 3_600_000
  await startWaiting(house.db, actor(), second, { reason: "sender" })
  await addNote(house.db, actor(), third, { text: "Talt med dem" })
  await closeInquiry(house.db, actor(), third, { reason: "answered" })
  const at = (n: number) => ids[n] ?? 0
  return { house, place, actor, ids, at }
}
type House = Awaited<ReturnType<typeof open>>

/** @returns whether it was done: what is refused changes nothing */
async function take(step: Step, { house, place, actor, at }: House): Promise<boolean> {
  house.clock.now += 60_000
  try {
    if (step.do === "merge")
      await mergeInquiries(house.db, actor(), { keptId: at(step.kept), mergedId: at(step.merged) })
    else if (step.do === "separate") await separateInquiries(house.db, actor(), at(step.which))
    else if (step.do === "note")
      await addNote(house.db, actor(), await findSurvivor(house.db.read, at(step.to)), { text: "Set" })
    else if (step.do === "close")
      await closeInquiry(house.db, actor(), await findSurvivor(house.db.read, at(step.to)), { reason: "answered" })
    else {
      const subject = `SV: Sag [H-2026-0000${step.to + 1}]`
      const filed = await receiveFiled(house, place.mailbox.id, {
        subject,
        text: "Jeg har et spørgsmål mere: hvornår?",
      })
      expect(filed.inquiryId).toBe(await findSurvivor(house.db.read, at(step.to)))
    }
    return true
  } catch (error) {
    if (error instanceof DomainError) return false
    throw error
  }
}

const mailsIn = (house: TestHouse) =>
  house.db.read
    .select({ id: schema.messages.id, inquiryId: schema.messages.inquiryId, messageId: schema.messages.messageId })
    .from(schema.messages)
    .orderBy(asc(schema.messages.id))

test("no sequence loses or doubles a mail, and each is reached from the case it was sent to", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(...moving, living), many), async (steps) => {
      const world = await open()
      try {
        let expected = (await mailsIn(world.house)).length
        for (const step of steps) {
          const done = await take(step, world)
          if (done && step.do === "mail") expected++
          const mails = await mailsIn(world.house)
          expect(mails.length).toBe(expected)
          expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(expected)
          const standing = await world.house.db.read
            .select({ id: schema.inquiries.id })
            .from(schema.inquiries)
            .where(isNull(schema.inquiries.mergedIntoId))
          const shown = new Set(standing.map(({ id }) => id))
          expect(mails.filter(({ inquiryId }) => !shown.has(inquiryId))).toEqual([])
          for (const id of world.ids) expect(shown).toContain(await findSurvivor(world.house.db.read, id))
        }
        expect((await verifyHouse(world.house)).faults).toEqual([])
      } finally {
        world.house.close()
      }
    }),
    { numRuns: 12 },
  )
})

/** Everything but the log, which tells of each step, and the times and versions that it moves. */
async function dump({ house }: House) {
  const read = house.db.read
  const of = async (table: Parameters<ReturnType<typeof read.select>["from"]>[0]) => read.select().from(table)
  const cases = (await read.select().from(schema.inquiries)).map(({ updatedAt: _, ...row }) => row)
  const facts = (await read.select().from(schema.inquiryFacts)).map(({ version: _, ...row }) => row)
  const deadlines = await read.select().from(schema.inquiryDeadlines)
  return {
    ...{ cases, facts },
    // Rows of a table without ids come in any order.
    deadlines: deadlines.sort((a, b) => a.inquiryId - b.inquiryId || a.kind.localeCompare(b.kind)),
    others: await Promise.all(
      [
        ...[schema.messages, schema.contacts, schema.notes, schema.tasks, schema.outbox, schema.inboundMail],
        ...[schema.inquiryPauses, schema.deadlineProposals],
      ].map(of),
    ),
    words: searchIndex(house),
  }
}

test("when all is separated again, it is as if nothing had been merged", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(...moving), many), async (steps) => {
      const world = await open()
      try {
        const before = await dump(world)
        for (const step of steps) await take(step, world)
        const live = await world.house.db.read
          .select()
          .from(schema.inquiryMerges)
          .where(isNull(schema.inquiryMerges.undoneAt))
          .orderBy(asc(schema.inquiryMerges.id))
        for (const { mergedId } of live.toReversed()) await separateInquiries(world.house.db, world.actor(), mergedId)
        expect(await dump(world)).toEqual(before)
      } finally {
        world.house.close()
      }
    }),
    { numRuns: 18 },
  )
})
