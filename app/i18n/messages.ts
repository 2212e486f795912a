import { da } from "./da.ts"
import { en } from "./en.ts"
import type { Locale } from "./locale.ts"

/** Danish is the source; English must have the same keys, or it does not compile. */
export type Messages = typeof da

const all: Record<Locale, Messages> = { da, en }

export const messages = (locale: Locale): Messages => all[locale]
