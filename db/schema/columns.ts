import { integer, text } from "drizzle-orm/sqlite-core"

/** Every table's key: a whole number, handed out by the database. */
export const id = () => integer().primaryKey({ autoIncrement: true })

/** An instant: epoch milliseconds UTC. */
export const instant = () => integer()

export const flag = () => integer({ mode: "boolean" })

/** A calendar day in Denmark: "2026-11-25". */
export const day = () => text()
