import type { Locale } from "./locale.ts"

/** "12.345"; in English "12,345". By hand, since server and browser must agree to the letter. */
export const grouped = (n: number, locale: Locale): string =>
  String(n).replace(/\B(?=(?:\d{3})+$)/g, locale === "da" ? "." : ",")
