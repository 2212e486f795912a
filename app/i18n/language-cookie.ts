import type { Locale } from "./locale.ts"

/** The chosen language, kept for a year in the browser of whoever is not signed in. */
export function languageCookie(locale: Locale, { origin }: { origin: string }): string {
  const secure = origin.startsWith("https:") ? "; Secure" : ""
  return `language=${locale}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax${secure}`
}
