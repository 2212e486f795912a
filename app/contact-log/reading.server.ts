import type { Viewer } from "#app/auth/viewer.ts"
import type { Calendar } from "#app/deadlines/calendar.ts"
import { momentAt } from "#app/deadlines/moment-check.ts"
import { isTyped, readMoment } from "#app/deadlines/moment-input.ts"
import type { LocalDate } from "#app/deadlines/need.ts"
import { dateOf, localDay } from "#app/deadlines/zone.ts"
import { numericDate } from "#app/i18n/dates.ts"
import type { Messages } from "#app/i18n/messages.ts"
import { findVisibleInquiry } from "#app/inquiries/queries.server.ts"
import type { Tx } from "#db/client.server.ts"
import { type PartyIds, readPartyKey } from "./contact.ts"
import { callbackDay, followUpDay } from "./follow-up-day.ts"
import type { ContactForm, CorrectionForm } from "./forms.ts"
import type { NewCaller } from "./new-caller.server.ts"
import { describeParty } from "./who-query.server.ts"

export type FieldErrors = Record<string, string[]>
type Reader = { read: Tx; viewer: Viewer; now: number; calendar: Calendar; t: Messages }

export type ReadContact = {
  party: PartyIds
  newCaller: NewCaller | null
  at: number
  minutes: number | null
  inquiryId: number | null
  followUp: { dueOn: LocalDate; kind: "follow-up" | "callback" } | null
  participants: { personId: number | null; userId: number | null }[]
}

/** What a filled-in form means, or what is wrong with each field, in the reader's language. */
export async function readContactForm(
  form: ContactForm,
  reader: Reader,
): Promise<{ contact: ReadContact } | { errors: FieldErrors }> {
  const { read, viewer, t } = reader
  const errors: FieldErrors = {}
  const refuse = (field: string, words: string) => {
    errors[field] = [words]
  }
  const newCaller = readNewCaller(form)
  const party = newCaller ? nobody : await readParty(form.party, reader)
  if (party === null) refuse("party", t.contacts.problems.nobody)
  if (form.summary === "") refuse("summary", t.contacts.problems.noSummary)
  const at = readAt(form, reader)
  if (typeof at === "string") refuse("time", at)
  const minutes = readMinutes(form.minutes)
  if (minutes === undefined) refuse("minutes", t.contacts.problems.minutes)
  const followUp = readFollowUp(form, reader)
  if (typeof followUp === "string") refuse("followUpDate", followUp)
  // A case that is gone or hidden is no case: the same words for both would help nobody here.
  const inquiry = form.inquiryId === null ? undefined : await findVisibleInquiry(read, viewer, form.inquiryId)
  if (party === null || typeof at === "string" || minutes === undefined || typeof followUp === "string")
    return { errors }
  if (Object.keys(errors).length > 0) return { errors }
  const participants = form.participants.flatMap(readParticipant)
  return { contact: { party, newCaller, at, minutes, inquiryId: inquiry?.id ?? null, followUp, participants } }
}

/** The same for a correction, of what it may change. */
export async function readCorrectionForm(form: CorrectionForm, kept: { at: number }, reader: Reader) {
  const { t } = reader
  const errors: FieldErrors = {}
  const party = form.party === "" ? undefined : await readParty(form.party, reader)
  if (party === null) errors.party = [t.contacts.problems.nobody]
  if (form.summary === "") errors.summary = [t.contacts.problems.noSummary]
  const at = form.date === "" && form.time === "" ? kept.at : readAt(form, reader)
  if (typeof at === "string") errors.time = [at]
  const minutes = readMinutes(form.minutes)
  if (minutes === undefined) errors.minutes = [t.contacts.problems.minutes]
  if (party === null || typeof at === "string" || minutes === undefined || Object.keys(errors).length > 0)
    return { errors }
  return { contact: { party, at, minutes } }
}

const nobody: PartyIds = { personId: null, organisationId: null }

function readNewCaller({ party, newName, newPhone, newOrganisation, newOrganisationKey }: ContactForm) {
  if (party !== "" || (newName === "" && newOrganisation === "" && newPhone === "")) return null
  const organisationId = readPartyKey(newOrganisationKey)?.organisationId ?? null
  return { name: newName, phone: newPhone, organisationId, organisation: newOrganisation }
}

async function readParty(key: string, { read, viewer }: Reader): Promise<PartyIds | null> {
  const ids = readPartyKey(key)
  return ids && (await describeParty(read, viewer, ids)) ? ids : null
}

/** When it took place: now unless something else is written; a clock alone means today. */
function readAt({ date, time }: Pick<ContactForm, "date" | "time">, { now, calendar, t }: Reader): number | string {
  if (date === "" && time === "") return now
  const read = readMoment(date === "" ? numericDate(now) : date, time, now)
  if (!isTyped(read)) return t.contacts.problems.when
  const at = read.minutes === null && read.day === localDay(now) ? now : momentAt(read, calendar)
  return at > now ? t.contacts.problems.future : at
}

/** Null where nothing is written; undefined where it is no number of minutes. */
function readMinutes(text: string): number | null | undefined {
  if (text === "") return null
  const minutes = Number(text.replace(/\s*min\.?$/i, ""))
  return Number.isInteger(minutes) && minutes > 0 && minutes <= 24 * 60 ? minutes : undefined
}

function readFollowUp(form: ContactForm, { now, calendar, t }: Reader): ReadContact["followUp"] | string {
  const kind = form.callback ? ("callback" as const) : ("follow-up" as const)
  if (form.followUp === "date") {
    const read = readMoment(form.followUpDate, "", now)
    if (!isTyped(read)) return t.contacts.problems.followUpDate
    return read.day < localDay(now) ? t.contacts.problems.followUpPast : { dueOn: dateOf(read.day), kind }
  }
  if (form.followUp !== "") return { dueOn: followUpDay(form.followUp, now, calendar), kind }
  return form.callback ? { dueOn: callbackDay(now, calendar), kind } : null
}

function readParticipant(key: string): ReadContact["participants"] {
  const [, kind, id] = /^([pu])(\d{1,15})$/.exec(key) ?? []
  if (!id) return []
  return [kind === "p" ? { personId: Number(id), userId: null } : { personId: null, userId: Number(id) }]
}
