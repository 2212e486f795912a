/** "/meetings/12", or one of its parts beneath it. */
export const meetingPath = (id: number, part?: string) => `/meetings/${id}${part ? `/${part}` : ""}`

/** One time something is owed: its facts, waiving it, delivering it. */
export const slotPath = (id: number) => `/meetings/slots/${id}`

/** A new meeting, filled in for a slot. */
export const newMeetingPath = (slotId: number) => `/meetings/new?slot=${slotId}`

/** The cell of a slot in its matrix. */
export const slotInCoverage = ({ id, year, rule }: { id: number; year: number; rule: { id: number } }) =>
  `/meetings?rule=${rule.id}&year=${year}#slot-${id}`

/** A period of a rule, to be planned at once; `entryId` is the meeting that is looked at. */
export const planPath = (
  { obligationId, year, part }: { obligationId: number; year: number; part: number },
  entryId?: number,
) => `/meetings/plan?rule=${obligationId}&year=${year}&part=${part}${entryId ? `&entry=${entryId}#entry` : ""}`
/** The rules of what is owed, one of them, or a new one. */
export const rulesPath = (which?: number | "new") => `/meetings/rules${which === undefined ? "" : `/${which}`}`
