import type { AppLoadContext } from "@remix-run/node"
import type { Viewer } from "#app/auth/viewer.ts"
import { loadCalendar } from "#app/deadlines/queries.server.ts"
import { DomainError } from "#app/errors.ts"
import { dayAndClock } from "#app/i18n/dates.ts"
import { messages } from "#app/i18n/messages.ts"
import type { Tx } from "#db/client.server.ts"
import type { Inquiry } from "./change.server.ts"
import { readDeadlineForm } from "./deadline-form.ts"
import { findDeadline } from "./deadlines.server.ts"
import { deadlineForm, formFields } from "./forms.ts"
import type { OverrulableKind } from "./inquiry.ts"
import { lawsMoment } from "./laws-moment.ts"
import type { Outcome, Undo } from "./outcome.ts"
import { overruleInquiryDeadline, restoreInquiryDeadline } from "./overruling.server.ts"
import { casePath, shortNumber } from "./paths.ts"

export type DeadlineAnswer = { outcome: Outcome; status: number; typed: Record<string, string | string[]> }

/**
 * Does what the form "another deadline" asks, and says how it went: for the page that posts in the background and for the
 * one that is shown again. What is typed is given back with a refusal.
 */
export async function changeDeadline(
  { db, now, locale }: Pick<AppLoadContext, "db" | "now" | "locale">,
  viewer: Viewer,
  inquiry: Pick<Inquiry, "id" | "number">,
  form: FormData,
): Promise<DeadlineAnswer> {
  const { errors, inquiries } = messages(locale)
  const typed = formFields(form)
  const refuse = (code: string, say: string, status = 400): DeadlineAnswer => ({
    outcome: { ok: false, code, say, fields: {} },
    status,
    typed,
  })
  const read = deadlineForm.safeParse(typed)
  if (!read.success) return refuse("invalid", errors.required)
  const actor = { userId: viewer.id, now: now() }
  const { kind, restore } = read.data
  try {
    const undo = await undoOf(db.read, inquiry, kind)
    if (restore) {
      await restoreInquiryDeadline(db, actor, inquiry.id, { kind })
      const say = inquiries.deadline.done.restored(shortNumber(inquiry.number))
      return { outcome: { ok: true, say, undo }, status: 200, typed }
    }
    const calendar = await loadCalendar(db.read, actor.now)
    const law = await lawOf(db.read, inquiry.id)
    const asked = readDeadlineForm(read.data, { now: actor.now, calendar, law, locale })
    if ("code" in asked) return { outcome: asked, status: 400, typed }
    await overruleInquiryDeadline(db, actor, inquiry.id, { kind, ...asked })
    const say = inquiries.deadline.done.set(shortNumber(inquiry.number), dayAndClock(asked.at, locale))
    return { outcome: { ok: true, say, undo }, status: 200, typed }
  } catch (error) {
    if (!(error instanceof DomainError) || error.status === 404) throw error
    return refuse(error.code, errors.codes[error.code](error.values), error.status)
  }
}

const lawOf = async (read: Tx, inquiryId: number) => {
  const law = await findDeadline(read, inquiryId, "statutory")
  return lawsMoment(law ? [law] : [])
}

/** Back to what a person had set before, else to what is reckoned. */
async function undoOf(read: Tx, { id, number }: Pick<Inquiry, "id" | "number">, kind: OverrulableKind): Promise<Undo> {
  const row = await findDeadline(read, id, kind)
  const set = row?.reasons.find((reason) => reason.code === "overruled")
  const back: Undo["fields"] =
    set?.code === "overruled"
      ? [
          ["at", String(set.at)],
          ["reason", set.note],
        ]
      : [["restore", "1"]]
  return { action: casePath(number, "deadline"), fields: [["kind", kind], ...back] }
}
