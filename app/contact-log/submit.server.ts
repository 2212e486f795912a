import type { AppLoadContext } from "@remix-run/node"
import type { Viewer } from "#app/auth/viewer.ts"
import { readNeed } from "#app/deadlines/read-need.ts"
import { DomainError } from "#app/errors.ts"
import { dayAndClock, shortDay } from "#app/i18n/dates.ts"
import { messages } from "#app/i18n/messages.ts"
import { loadOpeningHouse } from "#app/inquiries/opening-house.server.ts"
import type { Outcome } from "#app/inquiries/outcome.ts"
import { shortNumber } from "#app/inquiries/paths.ts"
import { type ContactForm, contactFields, contactForm } from "./forms.ts"
import { type Logged, logContact } from "./logging.server.ts"
import { wantsAnswer } from "./need.server.ts"
import { contactPath } from "./paths.ts"
import { type ReadContact, readContactForm } from "./reading.server.ts"

type Context = Pick<AppLoadContext, "db" | "now" | "locale">
export type ContactAnswer = {
  outcome: Outcome
  status: number
  contactId: number | null
  typed: Record<string, string | string[]>
}

/** Logs what the form says, and says how it went: for the panel that posts in the background and for the page. */
export async function submitContact(
  { db, now, locale }: Context,
  viewer: Viewer,
  posted: FormData,
): Promise<ContactAnswer> {
  const t = messages(locale)
  const typed = contactFields(posted)
  const refuse = (say: string, fields: Record<string, string[]> = {}, code = "invalid", status = 400) => ({
    outcome: { ok: false as const, code, say, fields },
    ...{ status, typed, contactId: null },
  })
  const form = contactForm.safeParse({ ...typed, participants: [typed.participants ?? []].flat() })
  if (!form.success) return refuse(t.contacts.problems.unreadable)
  const actor = { userId: viewer.id, unitId: viewer.unitId, now: now() }
  const house = await loadOpeningHouse(db, actor.now)
  const read = await readContactForm(form.data, {
    ...{ read: db.read, viewer, now: actor.now, calendar: house.calendar, t },
  })
  if ("errors" in read) return refuse(Object.values(read.errors)[0]?.[0] ?? "", read.errors)
  const { contact } = read
  try {
    const logged = await logContact(db, house, actor, {
      ...form.data,
      ...contact,
      opensCase: opens(form.data, contact),
    })
    const undo = { action: contactPath(logged.contactId, "withdrawal"), fields: [] }
    const outcome: Outcome = { ok: true, say: doneWords(logged, contact, locale), undo, at: actor.now }
    return { outcome, status: 200, contactId: logged.contactId, typed }
  } catch (error) {
    if (!(error instanceof DomainError) || error.status === 404) throw error
    return refuse(t.errors.codes[error.code](error.values), {}, error.code, error.status)
  }
}

function opens({ opensCase, summary, answers }: ContactForm, { at }: ReadContact): boolean {
  if (opensCase !== "auto") return opensCase === "yes"
  return !answers && wantsAnswer(readNeed({ subject: "", text: summary, sentAt: at }))
}

function doneWords({ opened }: Logged, { followUp }: ReadContact, locale: Context["locale"]): string {
  const { done } = messages(locale).contacts
  const due = opened?.dueAt ?? null
  return [
    done.logged,
    opened && done.opened(shortNumber(opened.number), due === null ? null : dayAndClock(due, locale)),
    followUp && done.followUp(shortDay(followUp.dueOn, locale)),
  ]
    .filter(Boolean)
    .join(" ")
}
