import { type CaseDays, dayIn, type Facts, type HelpLine, type Kind } from "./kind.ts"

const published = "slides-published"

/** The slides of every presentation are put on the website (strategy O078): due once it has been held. */
function help(facts: Facts, { today, done }: CaseDays): HelpLine[] {
  if (done.includes(published)) return []
  const held = dayIn(facts, "presentedAt")
  const state = held !== null && today > held ? ({ state: "soon" } as const) : {}
  return [{ about: "slides", say: "publish-slides", values: {}, source: "strategy-78", ...state }]
}

/** Somebody asks for a presentation (strategy O074). */
export const presentation = {
  topic: "presentation",
  fields: [
    { key: "presentedAt", type: "moment" },
    { key: "presentationPlace", type: "text" },
    { key: "presentationTheme", type: "text" },
    { key: "presentationAudience", type: "text" },
    { key: "presenterId", type: "choice", options: "colleagues" },
    { key: "presentationEquipment", type: "text" },
  ],
  order: [],
  steps: [{ key: "presentation-agreed" }, { key: published, excusable: true }],
  reminds: true,
  help,
} as const satisfies Kind
