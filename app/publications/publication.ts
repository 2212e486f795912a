import type { Locale } from "#app/i18n/locale.ts"

export const publicationKinds = ["guideline", "form", "material"] as const
export type PublicationKind = (typeof publicationKinds)[number]

/** Those with a page of their own, by its address: it is read aloud, so it is Danish and never changes. */
export const audiences = ["a-kasser", "andre-aktoerer", "vejledning"] as const
export type Audience = (typeof audiences)[number]
export const isAudience = (value: unknown): value is Audience => audiences.some((audience) => audience === value)
export type Validity = { validFrom: string; validTo: string | null }
/** Where a version stands on a day (both "2026-11-26"): its last day is still its own. */
export type Standing = "to-come" | "in-force" | "expired"
export function standingOf({ validFrom, validTo }: Validity, today: string): Standing {
  if (validFrom > today) return "to-come"
  return validTo !== null && validTo < today ? "expired" : "in-force"
}

/**
 * Which version holds: the newest that has begun, and none where that one has ended; an older one does not come back.
 * `versions` in any order.
 */
export function inForce<V extends Validity & { number: number }>(versions: readonly V[], today: string): V | null {
  const [newest] = versions.filter(({ validFrom }) => validFrom <= today).toSorted((a, b) => b.number - a.number)
  return newest && standingOf(newest, today) === "in-force" ? newest : null
}

/** How each version of a publication stands beside the others: one that a newer took the place of holds no more. */
export type Shown = Standing | "replaced"
export function shownAs<V extends Validity & { number: number }>(version: V, all: readonly V[], today: string): Shown {
  const isReplaced = all.some(({ number, validFrom }) => number > version.number && validFrom <= today)
  return isReplaced ? "replaced" : standingOf(version, today)
}

/** In the reader's language, where it has a title in it. */
export const titleOf = ({ titleDa, titleEn }: { titleDa: string; titleEn: string }, locale: Locale): string =>
  locale === "da" ? titleDa : titleEn || titleDa
