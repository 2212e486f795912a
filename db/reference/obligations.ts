import { councilAndStaff } from "./obligations/council-and-staff.ts"
import { general } from "./obligations/general.ts"
import type { Obligation } from "./obligations/obligation.ts"
import { outside } from "./obligations/outside.ts"
import { partners } from "./obligations/partners.ts"
import { publicBodies } from "./obligations/public-bodies.ts"

/** All 132 obligations of the communication strategy, in its order. */
export const obligations: readonly Obligation[] = [
  ...general,
  ...councilAndStaff,
  ...outside,
  ...partners,
  ...publicBodies,
]

/** Whole sentences of the strategy, where the obligation quotes a part that cannot stand alone; by number. */
export const wholeSentences: Readonly<Record<string, string>> = {
  O060: "Hvis et jobcenter får problemer med resultater og effekter, som Beskæftigelsesregionen skal gribe ind overfor, kommunikerer regionen direkte med det lokale beskæftigelsesråd og kommunalbestyrelse.",
  O097: "Det er jobcentrene, der har den løbende kontakt og dialog med andre aktører, mens Beskæftigelsesregionen har en særlig opgave i forhold til opfølgning på andre aktørers resultater og effekter.",
}
