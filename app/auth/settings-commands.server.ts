import { parseWithZod } from "@conform-to/zod/v4"
import { type ActionFunctionArgs, data, redirect } from "@remix-run/node"
import { messages } from "#app/i18n/messages.ts"
import { profileForm, themeForm } from "./forms.ts"
import { changePasswordForm } from "./password-forms.server.ts"
import { changeProfile, setTheme } from "./profile.server.ts"
import { endOtherSessions, endSession } from "./sessions.server.ts"
import type { Viewer } from "./viewer.ts"

type Work = { args: ActionFunctionArgs; viewer: Viewer; form: FormData }

const done = (what: SettingsDone) => redirect(`/settings?done=${what}`)
export const settingsDone = ["profile", "password", "theme", "ended", "others", "second-factor-off"] as const
export type SettingsDone = (typeof settingsDone)[number]

export async function saveProfile({ args: { context }, viewer, form }: Work) {
  const submission = parseWithZod(form, { schema: profileForm(messages(context.locale)) })
  if (submission.status !== "success") return data({ profile: submission.reply() }, { status: 400 })
  await changeProfile(context.db, { userId: viewer.id, now: context.now() }, submission.value)
  return done("profile")
}

export async function savePassword({ args: { context, request }, viewer, form }: Work) {
  const t = messages(context.locale)
  const hideFields = ["old", "password"]
  const submission = parseWithZod(form, { schema: changePasswordForm(t, [viewer.name, viewer.email]) })
  if (submission.status !== "success") return data({ password: submission.reply({ hideFields }) }, { status: 400 })
  const cookies = request.headers.get("Cookie")
  const { changed, minutes } = await context.auth.changePassword(viewer, submission.value, cookies, context.address)
  if (changed) return done("password")
  const refusal = minutes
    ? { formErrors: [t.errors.codes["too-many-attempts"]({ minutes })] }
    : { fieldErrors: { old: [t.auth.settings.oldWrong] } }
  return data({ password: submission.reply({ ...refusal, hideFields }) }, { status: minutes ? 429 : 400 })
}

export async function saveTheme({ args: { context }, viewer, form }: Work) {
  const chosen = themeForm.safeParse(Object.fromEntries(form))
  if (chosen.success) await setTheme(context.db, viewer.id, chosen.data.theme)
  return done("theme")
}

export async function endOne({ args: { context }, viewer, form }: Work) {
  await endSession(context.db, { userId: viewer.id, now: context.now() }, String(form.get("key")))
  return done("ended")
}

export async function endOthers({ args: { context, request }, viewer }: Work) {
  const current = context.auth.currentSession(request.headers.get("Cookie"))
  await endOtherSessions(context.db, { userId: viewer.id, now: context.now() }, current)
  return done("others")
}
