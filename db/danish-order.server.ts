import { type SQL, type SQLWrapper, sql } from "drizzle-orm"

/** A column in the order of the Danish alphabet. */
export const inDanishOrder = (column: SQLWrapper): SQL => sql`danish_order(${column})`
