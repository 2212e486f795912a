import { phoneForReading } from "#app/stakeholders/phone.ts"
import { municipalities } from "#db/reference/municipalities.ts"
import type { Reason, ReasonCode } from "./party.ts"

/** A reason as a page shows it. `against` are those that speak for two parties. */
export type ReadReason = { code: ReasonCode; value: string; against: boolean }

/** The reasons that weigh most first, with numbers and codes as people read them. */
export const reasonsForReading = (reasons: readonly Reason[]): ReadReason[] =>
  [...reasons]
    .sort((a, b) => b.weight - a.weight)
    .map(({ code, weight, value = "" }) => ({
      code,
      value:
        code === "same-phone" ? phoneForReading(value) : code === "same-municipality" ? municipality(value) : value,
      against: weight < 0 || code === "common-name",
    }))

const municipality = (code: string) => municipalities.find((each) => each.code === code)?.name ?? code
