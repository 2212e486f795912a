import { and, desc, eq, gt, inArray, isNull, ne, or, type SQL } from "drizzle-orm"
import type { Viewer } from "#app/auth/viewer.ts"
import { findInquiryNumber } from "#app/mail/subject.ts"
import { isOpenCase } from "#db/case-states.server.ts"
import type { Tx } from "#db/client.server.ts"
import { inquiries, inquiryNumbers, organisations, people } from "#db/schema/index.ts"
import type { Inquiry } from "./change.server.ts"
import { formatInquiryNumber, type InquiryStatus, type WaitingReason } from "./inquiry.ts"
import { findSurvivor } from "./survivor.server.ts"
import { findVisibleInquiry, visibleTo } from "./visibility.server.ts"

/** A case as it is listed for choosing or beside another: what it is, whose, and how it stands. */
export type ListedCase = {
  id: number
  number: string
  subject: string
  party: string
  status: InquiryStatus
  dueAt: number | null
  warnAt: number | null
  waitingReason: WaitingReason | null
  settledAt: number | null
}

const MOST = 10
/** Milliseconds. What was settled before then is hardly the same matter. */
const RECENT = 90 * 86_400_000

/** Cases of the same sender or organisation that are open or recent; what it perhaps belongs to stands first. */
export async function listChoices(read: Tx, viewer: Viewer, inquiry: Inquiry, now: number): Promise<ListedCase[]> {
  const { id, personId, organisationId, perhapsId } = inquiry
  const party = or(
    personId === null ? undefined : eq(inquiries.personId, personId),
    organisationId === null ? undefined : eq(inquiries.organisationId, organisationId),
  )
  const near = or(isOpenCase(), gt(inquiries.updatedAt, now - RECENT))
  const rows = party
    ? await selectListed(
        read,
        and(party, near, ne(inquiries.id, id), isNull(inquiries.mergedIntoId), visibleTo(viewer)),
        [desc(isOpenCase()), desc(inquiries.receivedAt)],
        MOST,
      )
    : []
  const perhaps = perhapsId === null ? [] : await listVisible(read, viewer, [await findSurvivor(read, perhapsId)])
  return [...perhaps, ...rows.filter((row) => row.id !== perhaps[0]?.id)].filter((row) => row.id !== id)
}

export const listVisible = async (read: Tx, viewer: Viewer, ids: number[]): Promise<ListedCase[]> =>
  ids.length === 0
    ? []
    : selectListed(read, and(inArray(inquiries.id, ids), visibleTo(viewer)), [desc(inquiries.receivedAt)], ids.length)

async function selectListed(read: Tx, where: SQL | undefined, order: SQL[], most: number): Promise<ListedCase[]> {
  const rows = await read
    .select({ inquiry: inquiries, person: people.name, organisation: organisations.name })
    .from(inquiries)
    .leftJoin(people, eq(people.id, inquiries.personId))
    .leftJoin(organisations, eq(organisations.id, inquiries.organisationId))
    .where(where)
    .orderBy(...order)
    .limit(most)
  return rows.map(({ inquiry: { id, number, subject, status, dueAt, warnAt, waitingReason, ...rest }, ...of }) => ({
    ...{ id, number, subject, status, dueAt, warnAt, waitingReason },
    settledAt: rest.closedAt ?? rest.answeredAt,
    party: [of.person, of.organisation].filter(Boolean).join(", "),
  }))
}

/**
 * The case somebody typed: "H-2026-00042", or the number within its year, of which the newest is meant. One that was merged leads to
 * where it went. Undefined where there is none that the viewer may see.
 */
export async function findTypedCase(read: Tx, viewer: Viewer, typed: string): Promise<Inquiry | undefined> {
  const whole = findInquiryNumber(typed)
  const [digits] = /^\s*\d{1,7}\s*$/.exec(typed) ?? []
  if (whole === null && !digits) return undefined
  // By whole numbers, which the index knows: the year is not said.
  const years = digits ? await read.select({ year: inquiryNumbers.year }).from(inquiryNumbers) : []
  const numbers = whole === null ? years.map(({ year }) => formatInquiryNumber(year, Number(digits))) : [whole]
  const [row] = await read
    .select({ id: inquiries.id })
    .from(inquiries)
    .where(and(inArray(inquiries.number, numbers), visibleTo(viewer)))
    .orderBy(desc(inquiries.receivedAt))
    .limit(1)
  return row && findVisibleInquiry(read, viewer, await findSurvivor(read, row.id))
}
