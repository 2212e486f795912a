import { organisations, people } from "#db/schema/index.ts"
import type { TestHouse } from "./house.ts"

/** A person and an organisation that each stand there twice, for the page that asks whether they are one. */
export const addLikelyDoubles = ({ db }: Pick<TestHouse, "db">, now: number): Promise<void> =>
  db.write(async (tx) => {
    for (const name of ["Asta Vindeby", "Vindeby, Asta"]) await tx.insert(people).values({ name, createdAt: now })
    for (const name of ["Lindeby A/S", "Lindeby"])
      await tx.insert(organisations).values({ name, cvr: "99001122", createdAt: now })
  })
