import { createHmac } from "node:crypto"
import { and, desc, eq, gte, isNull, like, lte, notExists } from "drizzle-orm"
import { loadService } from "#app/admin/service/service-settings.server.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import { loadCalendar } from "#app/deadlines/queries.server.ts"
import { type OpenStretch, openHoursAt } from "#app/deadlines/working-time.ts"
import { guessLanguage } from "#app/lib/language.ts"
import { withinBudget } from "#app/mail/automatic-budget.server.ts"
import { carryOver, dropLeftOver, findHouseMailbox, listLeftOver, queueHouseMail } from "#app/mail/house-mail.server.ts"
import type { MailAddress } from "#app/mail/message.ts"
import { signLink } from "#app/meetings/invitations/signed-link.server.ts"
import type { Services } from "#app/services.server.ts"
import { isOpenCase } from "#db/case-states.server.ts"
import type { Tx } from "#db/client.server.ts"
import { inquiries, mailboxes, messages, surveyInvitations } from "#db/schema/index.ts"
import { surveyMail } from "./survey-mail.ts"
import { isTime, LATEST_MS, mayBeAsked, OPEN_MS, QUIET_MS } from "./who-is-asked.ts"

type House = Pick<Services, "db" | "env" | "secrets">
type Inquiry = typeof inquiries.$inferSelect

/**
 * Asks one in so many of those who were answered, a working day after their case was closed and in working hours, nobody
 * twice within 30 days. Which cases is decided by lot once for all: no restart draws again.
 * @returns how many were asked
 */
export async function sendSurveys({ db, env, secrets }: House, now: number): Promise<number> {
  const calendar = await loadCalendar(db.read, now)
  const hours = openHoursAt(calendar, now)
  if (!hours) return 0
  const { survey, surveyOneIn } = await loadService(db.read)
  const left = (await listLeftOver(db.read, "survey", now)).map(({ id }) => id)
  if (left.length > 0) await db.write((tx) => (survey ? carryOver(tx, left, hours) : dropLeftOver(tx, left, now)))
  const from = await findHouseMailbox(db.read)
  if (!survey || from === null) return 0
  const drawn = lot(secrets.derive("survey-lot"), surveyOneIn)
  const due = (await listClosed(db.read, now)).filter(
    (one) => mayBeAsked(one) && drawn(one.id) && isTime(one.closedAt ?? 0, now, calendar),
  )
  let asked = 0
  for (const { id } of due) if (await db.write((tx) => ask(tx, { env, secrets, from, hours }, id, now))) asked++
  return asked
}

/** Drawn from the case's own number under a key of the house: evenly, the same each time, and foreseen by nobody. */
const lot = (key: Buffer, oneIn: number) => (id: number) =>
  createHmac("sha256", key).update(String(id)).digest().readUInt32BE() % oneIn === 0

const listClosed = (read: Tx, now: number) =>
  read
    .select()
    .from(inquiries)
    .where(
      and(
        gte(inquiries.closedAt, now - LATEST_MS),
        lte(inquiries.closedAt, now),
        eq(inquiries.status, "closed"),
        like(inquiries.closedReason, "answered%"),
        notExists(
          read
            .select({ id: surveyInvitations.id })
            .from(surveyInvitations)
            .where(eq(surveyInvitations.inquiryId, inquiries.id)),
        ),
      ),
    )

type Asking = Pick<House, "env" | "secrets"> & { from: MailAddress; hours: OpenStretch }

async function ask(tx: Tx, { env, secrets, from, hours }: Asking, id: number, now: number): Promise<boolean> {
  const [one] = await tx.select().from(inquiries).where(eq(inquiries.id, id))
  const letter = one && mayBeAsked(one) ? await findWriter(tx, id) : null
  if (!one || !letter?.from) return false
  const to = letter.from
  const address = to.address.toLowerCase()
  if (!(await isFree(tx, one, address, now)) || !(await withinBudget(tx, address, now))) return false
  const locale = guessLanguage(`${letter.subject} ${letter.text}`)
  const { topic, targetGroup, unitId } = one
  const asked = { inquiryId: id, address, locale, topic, targetGroup, unitId }
  const [row] = await tx
    .insert(surveyInvitations)
    .values({ ...asked, sentAt: now, expiresAt: now + OPEN_MS })
    .onConflictDoNothing()
    .returning({ id: surveyInvitations.id })
  if (!row) return false
  const link = { kind: "survey", id: row.id, expiresAt: now + OPEN_MS } as const
  const href = `${env.origin}/survey/${signLink(secrets.derive("survey-links"), link)}`
  const words = surveyMail(
    { name: to.name, subject: one.subject, number: one.number, href, signature: from.name },
    locale,
  )
  const answers = { messageId: letter.messageId, references: letter.references }
  await queueHouseMail(tx, { kind: "survey", from, to, ...words, answers }, hours, now)
  const event = { subject: "inquiry" as const, subjectId: id, type: "survey-sent" as const, data: { to: address } }
  await recordEvent(tx, { userId: null, now }, event)
  return true
}

/** Whoever wrote last; a machine is not asked. */
async function findWriter(tx: Tx, inquiryId: number) {
  const [row] = await tx
    .select()
    .from(messages)
    .where(and(eq(messages.inquiryId, inquiryId), eq(messages.direction, "in"), eq(messages.automatic, false)))
    .orderBy(desc(messages.at), desc(messages.id))
    .limit(1)
  return row ?? null
}

/** Not asked within 30 days, no mailbox of ours, and with no complaint that we are still at. */
async function isFree(tx: Tx, { personId }: Inquiry, address: string, now: number): Promise<boolean> {
  const [recent] = await tx
    .select({ id: surveyInvitations.id })
    .from(surveyInvitations)
    // Also what a clock that ran ahead dated to days that are still to come.
    .where(and(eq(surveyInvitations.address, address), gte(surveyInvitations.sentAt, now - QUIET_MS)))
    .limit(1)
  if (recent) return false
  const ours = await tx.select({ address: mailboxes.address }).from(mailboxes)
  if (ours.some((box) => box.address.toLowerCase() === address)) return false
  if (personId === null) return true
  const complains = and(
    eq(inquiries.personId, personId),
    eq(inquiries.topic, "complaint"),
    isOpenCase(),
    isNull(inquiries.mergedIntoId),
  )
  const [complaint] = await tx.select({ id: inquiries.id }).from(inquiries).where(complains).limit(1)
  return !complaint
}
