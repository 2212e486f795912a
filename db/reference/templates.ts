import { businessMatters } from "./templates/business-matters.ts"
import { forAll } from "./templates/for-all.ts"
import { rightsAndPress } from "./templates/rights-and-press.ts"
import type { StartTemplate } from "./templates/template.ts"

/** What replies can begin from in a new house, in Danish and English. A start: the authority makes them its own. */
export const startTemplates: readonly StartTemplate[] = [...businessMatters, ...rightsAndPress, ...forAll]
