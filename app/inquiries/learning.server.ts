import { setImmediate as nextTurn } from "node:timers/promises"
import { and, asc, count, desc, eq, inArray, lt, max } from "drizzle-orm"
import type { Services } from "#app/services.server.ts"
import type { Tx } from "#db/client.server.ts"
import { messages, triageConfirmations, triageModels } from "#db/schema/index.ts"
import { featuresOf } from "./triage/learning/features.ts"
import { type Breathe, Trainer } from "./triage/learning/trainer.ts"
import { saidUnit, unitFeatures } from "./triage/proposal.ts"
import { saidBy } from "./triage/topic-choice.ts"
import { readMessage } from "./triage/triage.ts"

/** The newest that are learned from: enough for any number of topics, and what changes is soon unlearned. */
export const mostCases = 8_000
/** How many cases are read at a time; between them the process gets on with its mail. */
const pageSize = 100
/** Units are learned where people have set them right this often. */
const leastUnitsCorrected = 10

const breathe: Breathe = async () => {
  await nextTurn()
}

type Confirmation = typeof triageConfirmations.$inferSelect

/**
 * Learns anew from what people have confirmed, where anything was confirmed or taken back since the last time; whole,
 * since that takes seconds. Gives the number of cases; null where there was nothing new.
 */
export async function learnTriage({ db, now }: Pick<Services, "db" | "now">): Promise<number | null> {
  const confirmed = await countConfirmations(db.read)
  const [latest] = await db.read
    .select({ confirmations: triageModels.confirmations, last: triageModels.lastConfirmationId })
    .from(triageModels)
    .orderBy(desc(triageModels.id))
    .limit(1)
  const before = latest ?? { confirmations: 0, last: 0 }
  if (before.confirmations === confirmed.confirmations && before.last === confirmed.last) return null

  const cases = await listConfirmed(db.read, mostCases)
  const topics = new Trainer()
  const units = cases.filter(isUnitCorrected).length >= leastUnitsCorrected ? new Trainer() : null
  for (let from = 0; from < cases.length; from += pageSize) {
    await learnPage(db.read, cases.slice(from, from + pageSize), topics, units)
    await breathe()
  }
  const state = { topics: await topics.finish(breathe), units: units ? await units.finish(breathe) : null }
  await db.write(async (tx) => {
    const [row] = await tx
      .insert(triageModels)
      .values({
        trainedAt: now(),
        cases: cases.length,
        confirmations: confirmed.confirmations,
        lastConfirmationId: confirmed.last,
        state,
      })
      .returning({ id: triageModels.id })
    if (row) await tx.delete(triageModels).where(lt(triageModels.id, row.id))
  })
  return cases.length
}

async function countConfirmations(read: Tx) {
  const [row] = await read
    .select({ confirmations: count(), last: max(triageConfirmations.id) })
    .from(triageConfirmations)
  return { confirmations: row?.confirmations ?? 0, last: row?.last ?? 0 }
}

/** The latest confirmation of each of the cases confirmed last, oldest first. */
export async function listConfirmed(read: Tx, most: number): Promise<Confirmation[]> {
  const latest = read
    .select({ id: max(triageConfirmations.id) })
    .from(triageConfirmations)
    .groupBy(triageConfirmations.inquiryId)
  const rows = await read
    .select()
    .from(triageConfirmations)
    .where(inArray(triageConfirmations.id, latest))
    .orderBy(desc(triageConfirmations.id))
    .limit(most)
  return rows.reverse()
}

const isUnitCorrected = ({ said, proposed }: Confirmation) => said.unitId !== proposed.unitId

async function learnPage(read: Tx, cases: Confirmation[], topics: Trainer, units: Trainer | null): Promise<void> {
  const mails = await firstMails(
    read,
    cases.map(({ inquiryId }) => inquiryId),
  )
  for (const { inquiryId, said, proposed } of cases) {
    const mail = mails.get(inquiryId)
    if (!mail) continue
    // The group as it was known then: what a person has said since is not there when the next such mail comes.
    const group = proposed.targetGroup
    const from = mail.from ?? undefined
    const reading = readMessage({ ...mail, from, senderGroup: group })
    const features = featuresOf(reading.parts, { from, group })
    topics.take(features, said.topic, saidBy(reading.topic))
    if (units === null || said.unitId === null) continue
    units.take(unitFeatures(features, said.topic), String(said.unitId), saidUnit(proposed.unitId))
  }
}

/** The mail each case began with: the one that was judged. */
async function firstMails(read: Tx, inquiryIds: number[]) {
  const rows = await read
    .select({
      inquiryId: messages.inquiryId,
      subject: messages.subject,
      text: messages.text,
      from: messages.from,
    })
    .from(messages)
    .where(and(inArray(messages.inquiryId, inquiryIds), eq(messages.direction, "in"), eq(messages.automatic, false)))
    .orderBy(asc(messages.id))
  const first = new Map<number, (typeof rows)[number]>()
  for (const row of rows) if (!first.has(row.inquiryId)) first.set(row.inquiryId, row)
  return first
}
