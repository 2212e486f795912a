import { type ActionFunctionArgs, redirect } from "@remix-run/node"
import { safeNext } from "#app/auth/next.ts"
import { setLocale } from "#app/auth/profile.server.ts"
import { languageCookie } from "./language-cookie.ts"
import { isLocale } from "./locale.ts"

/** Open to all: the choice lies in a cookie, and with the user when somebody is signed in. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { db, env } = context
  const viewer = context.viewer ?? context.unenrolled
  const form = await request.formData()
  const locale = form.get("locale")
  const next = redirect(safeNext(form.get("next")))
  if (!isLocale(locale)) return next
  if (viewer) await setLocale(db, viewer.id, locale)
  next.headers.append("Set-Cookie", languageCookie(locale, env))
  return next
}

export const loader = () => redirect("/")
