import type { AppLoadContext } from "@remix-run/node"
import type { Viewer } from "#app/auth/viewer.ts"
import { loadCalendar } from "#app/deadlines/queries.server.ts"
import { DomainError } from "#app/errors.ts"
import { messages } from "#app/i18n/messages.ts"
import { addAddendum, correctContact } from "./correcting.server.ts"
import type { ContactView } from "./entry-query.server.ts"
import { addendumForm, contactFields, correctionForm } from "./forms.ts"
import { type FieldErrors, readCorrectionForm } from "./reading.server.ts"

export type EntryRefusal = {
  ok: false
  status: number
  intent: "correct" | "add"
  say: string
  errors: FieldErrors
  typed: Record<string, string | string[]>
}

type Context = Pick<AppLoadContext, "db" | "now" | "locale">

/** Does what one of the entry's two forms asks; what was typed is given back with a refusal. */
export async function changeEntry(
  context: Context,
  viewer: Viewer,
  entry: ContactView,
  posted: FormData,
): Promise<{ ok: true } | EntryRefusal> {
  const typed = contactFields(posted)
  const intent = posted.get("intent") === "add" ? "add" : "correct"
  const { errors } = messages(context.locale)
  const refuse = (say: string, fields: FieldErrors = {}, status = 400): EntryRefusal => ({
    ...{ ok: false, status, intent, say, errors: fields, typed },
  })
  try {
    const wrong =
      intent === "add" ? await add(context, viewer, entry, typed) : await correct(context, viewer, entry, typed)
    return wrong ? refuse(Object.values(wrong)[0]?.[0] ?? errors.required, wrong) : { ok: true }
  } catch (error) {
    if (!(error instanceof DomainError) || error.status === 404) throw error
    return refuse(errors.codes[error.code](error.values), {}, error.status)
  }
}

async function add(
  { db, now, locale }: Context,
  viewer: Viewer,
  { contact }: ContactView,
  typed: EntryRefusal["typed"],
): Promise<FieldErrors | null> {
  const form = addendumForm.safeParse(typed)
  if (!form.success) return { text: [messages(locale).errors.required] }
  await addAddendum(db, { userId: viewer.id, now: now() }, contact.id, form.data)
  return null
}

async function correct(
  { db, now, locale }: Context,
  viewer: Viewer,
  { contact }: ContactView,
  typed: EntryRefusal["typed"],
): Promise<FieldErrors | null> {
  const t = messages(locale)
  const form = correctionForm.safeParse(typed)
  if (!form.success) return { summary: [t.contacts.problems.unreadable] }
  const calendar = await loadCalendar(db.read, now())
  const read = await readCorrectionForm(form.data, contact, { read: db.read, viewer, now: now(), calendar, t })
  if (!read.contact) return read.errors
  const { party, at, minutes } = read.contact
  const { channel, direction, summary, reason, dialogueMeeting, versions } = form.data
  await correctContact(
    db,
    { userId: viewer.id, now: now() },
    contact.id,
    { channel, direction, summary, dialogueMeeting, at, minutes, reason: reason || null, ...party },
    versions,
  )
  return null
}
