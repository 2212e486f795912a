export const locales = ["da", "en"] as const
export type Locale = (typeof locales)[number]

export const isLocale = (value: unknown): value is Locale => value === "da" || value === "en"
