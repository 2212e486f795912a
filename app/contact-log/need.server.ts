import type { Viewer } from "#app/auth/viewer.ts"
import type { Need } from "#app/deadlines/need.ts"
import type { Reason } from "#app/deadlines/reasons.ts"
import type { Locale } from "#app/i18n/locale.ts"
import { readContact } from "#app/inquiries/opening-from-contact.server.ts"
import { loadOpeningHouse } from "#app/inquiries/opening-house.server.ts"
import { type DueText, rowDue } from "#app/inquiries/row-due.ts"
import type { Db } from "#db/client.server.ts"
import { type LoggedChannel, readPartyKey } from "./contact.ts"
import { describeParty } from "./who-query.server.ts"

/** Whether a summary asks for an answer. A deadline or haste does; what was told and answered at once does not. */
export const wantsAnswer = ({ by, urgency }: Need): boolean => by !== null || urgency === "urgent"

export type NeedView = {
  wants: boolean
  quote: string | null
  /** What a case would be due, by the rule for its topic and group. */
  due: DueText
  reasons: Reason[]
}

/** What the summary would make of itself, while it is still being written. */
export async function previewNeed(
  db: Db,
  viewer: Viewer,
  { summary, channel, party }: { summary: string; channel: LoggedChannel; party: string },
  now: number,
  locale: Locale,
): Promise<NeedView> {
  const house = await loadOpeningHouse(db, now)
  const ids = readPartyKey(party) ?? { personId: null, organisationId: null }
  const option = await describeParty(db.read, viewer, ids)
  const said = { channel, at: now, text: summary, party: { ...ids, targetGroup: option?.targetGroup ?? null } }
  const { need, deadline } = readContact(house, said, { userId: viewer.id, unitId: viewer.unitId })
  const timing = { status: "new" as const, waitingReason: null, settledAt: null }
  return {
    wants: wantsAnswer(need),
    quote: need.quote,
    due: rowDue({ ...timing, dueAt: deadline.dueAt, warnAt: deadline.warnAt }, now, house.calendar, locale),
    reasons: deadline.reasons,
  }
}
