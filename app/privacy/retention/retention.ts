import type { LocalDate } from "#app/deadlines/need.ts"

/** After how many years without contact somebody is proposed for anonymising; null proposes nobody. */
export type Retention = { years: number | null }

export const [fewestYears, mostYears] = [1, 30]

/** Same day so many years before; a contact on that very day is not yet old enough. */
export function cutoffOf(today: LocalDate, years: number): LocalDate {
  const [year = "", month = "", day = ""] = today.split("-")
  const before = String(Number(year) - years).padStart(4, "0")
  // The 29th of February is not there in most years.
  return `${before}-${month}-${month === "02" && day === "29" ? "28" : day}`
}

export type Proposed = {
  id: number
  name: string
  organisation: string | null
  /** Epoch milliseconds; null where there never was a contact. */
  lastContactAt: number | null
  createdAt: number
  cases: number
  refused: boolean
}
export type Kept = { id: number; name: string; until: LocalDate; because: string }
