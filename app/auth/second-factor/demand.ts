import type { Role } from "../roles.ts"

/** Who must have a second factor. */
export const demands = ["nobody", "administrators", "everybody"] as const
export type Demanded = (typeof demands)[number]
/** `since` (epoch ms): whoever has signed in before is left to finish, and asked at their next sign-in. */
export type Demand = { who: Demanded; since: number }

export const isAskedOf = ({ who }: Pick<Demand, "who">, role: Role): boolean =>
  who === "everybody" || (who === "administrators" && role === "administrator")

/** Whether it holds in a session that began then (epoch ms). */
export const holdsNow = (demand: Demand, role: Role, signedInAt: number): boolean =>
  signedInAt >= demand.since && isAskedOf(demand, role)
