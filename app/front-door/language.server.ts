import type { AppLoadContext } from "@remix-run/node"
import { setLocale } from "#app/auth/profile.server.ts"
import { languageCookie } from "#app/i18n/language-cookie.ts"
import { isLocale } from "#app/i18n/locale.ts"

/**
 * The answer to a page's link to the other language: back to the same page in it. A link, not a form as elsewhere in the
 * house: a form sent from the page of a secret link has no origin we could check.
 */
export async function turnLanguage(request: Request, context: AppLoadContext): Promise<Response | null> {
  const { pathname, searchParams } = new URL(request.url)
  const locale = searchParams.get("sprog")
  if (!isLocale(locale)) return null
  const { viewer, db, env } = context
  if (viewer) await setLocale(db, viewer.id, locale)
  return new Response(null, {
    status: 302,
    headers: { Location: pathname.replace(/\.data$/, ""), "Set-Cookie": languageCookie(locale, env) },
  })
}
