import { eq } from "drizzle-orm"
import { loadService } from "#app/admin/service/service-settings.server.ts"
import type { Viewer } from "#app/auth/viewer.ts"
import type { Calendar } from "#app/deadlines/calendar.ts"
import { loadCalendar } from "#app/deadlines/queries.server.ts"
import { dateOf } from "#app/deadlines/zone.ts"
import { listMyDay } from "#app/inquiries/queries.server.ts"
import { dropLeftOver, findHouseMailbox, listLeftOver, queueHouseMail } from "#app/mail/house-mail.server.ts"
import { type Letter, letterText } from "#app/mail/letter.ts"
import { letterHtml } from "#app/mail/letter-html.ts"
import type { MailAddress } from "#app/mail/message.ts"
import { listMeetingsToday } from "#app/meetings/my-meetings-query.server.ts"
import { listStaff } from "#app/reminders/due-query.server.ts"
import type { Services } from "#app/services.server.ts"
import { listMyTasks } from "#app/tasks/queries.server.ts"
import type { Db, Tx } from "#db/client.server.ts"
import { digests, mailChoices, units } from "#db/schema/index.ts"
import { type DigestDue, digestsDue } from "./days.ts"
import { defaultChoices, mayHaveMonday } from "./kinds.ts"
import { mondayLetter } from "./monday-letter.ts"
import { findMonday } from "./monday-query.server.ts"
import { morningLetter } from "./morning-letter.ts"

/**
 * Sends the digests whose time has come: to each once a day, and only where there is something to tell. What did not
 * leave on its day never does.
 * @returns how many mails
 */
export async function sendDigests({ db, env }: Pick<Services, "db" | "env">, now: number): Promise<number> {
  const left = await listLeftOver(db.read, "digest", now)
  if (left.length > 0)
    await db.write((tx) =>
      dropLeftOver(
        tx,
        left.map(({ id }) => id),
        now,
      ),
    )
  const { digests: on, mondayAt } = await loadService(db.read)
  const calendar = await loadCalendar(db.read, now)
  const from = await findHouseMailbox(db.read)
  if (!on || from === null) return 0
  let sent = 0
  for (const due of digestsDue(calendar, now, mondayAt))
    for (const reader of await listReaders(db.read, due)) {
      const written = await write(db.read, due, reader, { origin: env.origin, now, calendar })
      if (await decide(db, due, reader, written, from, now)) sent++
    }
  return sent
}

/** Who wants it and has not had it. Whoever came to the house after its time begins with the next. */
async function listReaders(read: Tx, { kind, day, since }: DigestDue): Promise<Viewer[]> {
  const decided = await read
    .select({ userId: digests.userId, kind: digests.kind })
    .from(digests)
    .where(eq(digests.day, dateOf(day)))
  const had = new Set(decided.filter((row) => row.kind === kind).map(({ userId }) => userId))
  const choices = new Map((await read.select().from(mailChoices)).map((row) => [row.userId, row]))
  const unitNames = new Map((await read.select().from(units)).map(({ id, name }) => [id, name]))
  const staff = await listStaff(read)
  return staff
    .filter(({ id, role, createdAt }) => {
      const wanted = (choices.get(id) ?? defaultChoices(role))[kind]
      return wanted && !had.has(id) && createdAt < since && (kind !== "monday" || mayHaveMonday({ role }))
    })
    .map(({ passwordHash: _, closedAt: _closed, createdAt: _created, ...user }) => ({
      ...user,
      unitName: user.unitId === null ? null : (unitNames.get(user.unitId) ?? null),
    }))
}

type Written = { subject: string; letter: Letter } | null
type Setting = { origin: string; now: number; calendar: Calendar }

async function write(read: Tx, { kind }: DigestDue, reader: Viewer, setting: Setting): Promise<Written> {
  const { now } = setting
  const words = { ...setting, locale: reader.locale }
  if (kind === "monday") return mondayLetter(await findMonday(read, reader, now), words)
  const { overdue, today } = await listMyDay(read, reader, now)
  const tasks = await listMyTasks(read, reader, now)
  const meetings = await listMeetingsToday(read, reader.id, now)
  return morningLetter({ name: reader.name, overdue, today, tasks, meetings }, words)
}

/** The mail, and that it is decided, or neither. What there is nothing to tell of at its time is not looked at again that day. */
const decide = (
  db: Db,
  { kind, day, until }: DigestDue,
  { id, name, email, locale }: Viewer,
  written: Written,
  from: MailAddress,
  now: number,
): Promise<boolean> =>
  db.write(async (tx) => {
    const [row] = await tx
      .insert(digests)
      .values({ userId: id, kind, day: dateOf(day), at: now })
      .onConflictDoNothing()
      .returning({ id: digests.id })
    if (!row || written === null) return false
    const { subject, letter } = written
    const mail = {
      ...{ kind: "digest" as const, from, to: { name, address: email }, subject },
      ...{ text: letterText(letter), html: letterHtml(letter, locale) },
    }
    const outboxId = await queueHouseMail(tx, mail, { closes: until }, now)
    await tx.update(digests).set({ outboxId }).where(eq(digests.id, row.id))
    return true
  })
