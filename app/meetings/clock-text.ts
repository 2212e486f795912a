import type { Locale } from "#app/i18n/locale.ts"

/** Minutes past midnight as they are typed: "9.30"; in English "9:30". */
export function clockText(minutes: number, locale: Locale): string {
  const minute = String(minutes % 60).padStart(2, "0")
  return `${Math.floor(minutes / 60)}${locale === "en" ? ":" : "."}${minute}`
}
