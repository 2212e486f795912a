import type { Bilingual } from "./calendar.ts"

/** What several closed days in a row are called together. */
export const seasons = {
  newYear: { da: "nytår", en: "New Year" },
  easter: { da: "påske", en: "Easter" },
  ascension: { da: "Kr. himmelfart", en: "Ascension" },
  pentecost: { da: "pinse", en: "Pentecost" },
  christmas: { da: "jul", en: "Christmas" },
} satisfies Record<string, Bilingual>
