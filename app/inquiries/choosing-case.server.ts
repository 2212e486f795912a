import { and, desc, eq, gt, inArray, isNull, ne, or, type SQL } from "drizzle-orm"
import type { Viewer } from "#app/auth/viewer.ts"
import { findInquiryNumber } from "#app/mail/subject.ts"
import { isOpenCase } from "#db/case-states.server.ts"
import type { Tx } from "#db/client.server.ts"
import { amongGiven, asList, type Known } from "#db/prepared.server.ts"
import { inquiries, inquiryNumbers, organisations, people } from "#db/schema/index.ts"
import type { Inquiry } from "./change.server.ts"
import { formatInquiryNumber, type InquiryStatus, type WaitingReason } from "./inquiry.ts"
import { findSurvivor } from "./survivor.server.ts"
import { findVisibleInquiry, preparedFor, visibleTo } from "./visibility.server.ts"

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
      ).limit(MOST)
    : []
  const perhaps = perhapsId === null ? [] : await listVisible(read, viewer, [await findSurvivor(read, perhapsId)])
  return [...perhaps, ...rows.map(toListed).filter((row) => row.id !== perhaps[0]?.id)].filter((row) => row.id !== id)
}

export const listVisible = async (read: Tx, viewer: Viewer, ids: number[]): Promise<ListedCase[]> =>
  ids.length === 0 ? [] : (await visibleAmong(read, viewer, { ids: asList(ids) })).map(toListed)

const visibleAmong = preparedFor((tx, viewer, { ids }: Known<{ ids: string }>) =>
  selectListed(tx, and(amongGiven(inquiries.id, ids), visibleTo(viewer)), [desc(inquiries.receivedAt)]),
)

const selectListed = (read: Tx, where: SQL | undefined, order: SQL[]) =>
  read
    .select({
      ...{ id: inquiries.id, number: inquiries.number, subject: inquiries.subject, status: inquiries.status },
      ...{ dueAt: inquiries.dueAt, warnAt: inquiries.warnAt, waitingReason: inquiries.waitingReason },
      ...{ closedAt: inquiries.closedAt, answeredAt: inquiries.answeredAt },
      ...{ person: people.name, organisation: organisations.name },
    })
    .from(inquiries)
    .leftJoin(people, eq(people.id, inquiries.personId))
    .leftJoin(organisations, eq(organisations.id, inquiries.organisationId))
    .where(where)
    .orderBy(...order)

type Listed = Awaited<ReturnType<typeof selectListed>>[number]
const toListed = ({ closedAt, answeredAt, person, organisation, ...row }: Listed): ListedCase => ({
  ...row,
  settledAt: closedAt ?? answeredAt,
  party: [person, organisation].filter(Boolean).join(", "),
})

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
