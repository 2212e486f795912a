import { type SQL, type SQLWrapper, sql } from "drizzle-orm"

/** A query of one value as a value: for an order by what stands in another table. */
export const scalar = (query: SQLWrapper): SQL => sql`(${query})`
