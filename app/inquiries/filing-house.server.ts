import type { Calendar } from "#app/deadlines/calendar.ts"
import type { DeadlineRule } from "#app/deadlines/policy.ts"
import { loadCalendar, loadRules } from "#app/deadlines/queries.server.ts"
import { newsKey } from "#app/news/links.server.ts"
import type { Services } from "#app/services.server.ts"
import { mailboxes, users } from "#db/schema/index.ts"
import { loadTriage, type Triage } from "./triage-sources.server.ts"

/** What filing needs to know of the house; read once and again when it may have changed, not for every mail. */
export type FilingHouse = {
  calendar: Calendar
  rules: DeadlineRule[]
  mailboxes: (typeof mailboxes.$inferSelect)[]
  /** What topic, group and unit are proposed by. */
  triage: Triage
  /** Addresses of our own people, lower case: what they send in is forwarded for somebody else. */
  staff: Set<string>
  /** The key of our Message-IDs. */
  messageIdSecret: Buffer
  /** The key of the ways out of our news mails. */
  newsKey: Buffer
  /** Epoch ms: when this filing takes place. */
  now: () => number
}

/** `before` is what was loaded last, whose trained state is kept where it has not changed. */
export async function loadFilingHouse(
  { db, secrets, now }: Pick<Services, "db" | "secrets" | "now">,
  before?: FilingHouse,
): Promise<FilingHouse> {
  const staff = await db.read.select({ email: users.email }).from(users)
  return {
    calendar: await loadCalendar(db.read, now()),
    rules: await loadRules(db.read),
    mailboxes: await db.read.select().from(mailboxes).orderBy(mailboxes.id),
    triage: await loadTriage(db.read, before?.triage),
    staff: new Set(staff.map(({ email }) => email.toLowerCase())),
    messageIdSecret: secrets.derive("message-id"),
    newsKey: newsKey(secrets),
    now,
  }
}
