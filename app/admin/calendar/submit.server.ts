import type { SubmissionResult } from "@conform-to/react"
import { parseWithZod } from "@conform-to/zod/v4"
import type { AppLoadContext } from "@remix-run/node"
import type { EffectView } from "#app/admin/deadlines/effect-view.server.ts"
import { loadEffect } from "#app/admin/deadlines/proposing.server.ts"
import type { Viewer } from "#app/auth/viewer.ts"
import { loadCalendarSettings } from "#app/deadlines/queries.server.ts"
import { refusedAt } from "#app/http.server.ts"
import { messages } from "#app/i18n/messages.ts"
import {
  addClosingDay,
  proposeClosing,
  removeClosingDay,
  restoreClosingDays,
  saveOpeningHours,
} from "./calendar.server.ts"
import { closingForm } from "./closing-form.ts"
import { hoursForm } from "./hours-form.ts"

type Body = { hours?: SubmissionResult; closing?: SubmissionResult; effect: EffectView | null }
/** What the page is shown again with; null once it is saved. */
export type Answer = { status: 200 | 400 | 409; body: Body } | null

export async function submitCalendar(request: Request, context: AppLoadContext, viewer: Viewer): Promise<Answer> {
  const form = await request.formData()
  const { db, now } = context
  const actor = { userId: viewer.id, now: now() }
  switch (form.get("intent")) {
    case "hours":
    case "hours-effect":
      return submitHours(form, context, viewer)
    case "closing":
    case "closing-effect":
      return submitClosing(form, context, viewer)
    case "remove":
      await removeClosingDay(db, actor, String(form.get("on")))
      return null
    case "restore":
      await restoreClosingDays(db, actor)
      return null
    default:
      return { status: 400, body: { effect: null } }
  }
}

async function submitHours(form: FormData, context: AppLoadContext, viewer: Viewer): Promise<Answer> {
  const { db, locale, now } = context
  const submission = parseWithZod(form, { schema: hoursForm(messages(locale)) })
  if (submission.status !== "success") return { status: 400, body: { hours: submission.reply(), effect: null } }
  if (form.get("intent") === "hours") {
    await saveOpeningHours(db, { userId: viewer.id, now: now() }, submission.value)
    return null
  }
  const settings = await loadCalendarSettings(db.read)
  const calendar = { ...settings, openingHours: submission.value }
  return { status: 200, body: { hours: submission.reply(), effect: await loadEffect(context, viewer, { calendar }) } }
}

async function submitClosing(form: FormData, context: AppLoadContext, viewer: Viewer): Promise<Answer> {
  const { db, locale, now } = context
  const submission = parseWithZod(form, { schema: closingForm(messages(locale), locale) })
  if (submission.status !== "success") return { status: 400, body: { closing: submission.reply(), effect: null } }
  try {
    if (form.get("intent") === "closing") {
      await addClosingDay(db, { userId: viewer.id, now: now() }, submission.value)
      return null
    }
    const settings = await loadCalendarSettings(db.read)
    const added = proposeClosing(settings, submission.value, now())
    const calendar = { ...settings, closingRules: [...settings.closingRules, added] }
    return {
      status: 200,
      body: { closing: submission.reply(), effect: await loadEffect(context, viewer, { calendar }) },
    }
  } catch (error) {
    const fields = { "closing-day-taken": "date", "closed-weekday": "date", "closing-day-far": "date" }
    return { status: 409, body: { closing: submission.reply(refusedAt(error, fields, locale)), effect: null } }
  }
}
