import { type SQL, type SQLWrapper, sql } from "drizzle-orm"
import { fold } from "#app/lib/fold.ts"
import type { Tx } from "./client.server.ts"
import { formerNames, mailboxes, organisations, people, units, users } from "./schema/index.ts"
import { among } from "./search.server.ts"

/**
 * Those of the names that somebody or something else here is called as well, whatever the case and the spelling of its
 * Danish letters: other people than these, organisations now and formerly, colleagues, units and mailboxes.
 */
export async function listTaken(read: Tx, names: readonly string[], own: readonly number[]): Promise<Set<string>> {
  const folded = [...new Set(names.map(fold))]
  const called = (name: SQLWrapper, table: SQLWrapper, and: SQL = sql`true`) =>
    sql`select fold(${name}) as name from ${table} where ${among(sql`fold(${name})`, folded)} and ${and}`
  const others = sql`not ${among(people.id, own)} and ${people.anonymisedAt} is null`
  const rows = await read.all<{ name: string }>(
    sql.join(
      [
        called(people.name, people, others),
        called(organisations.name, organisations),
        called(formerNames.name, formerNames),
        called(users.name, users),
        called(units.name, units),
        called(mailboxes.name, mailboxes),
      ],
      sql` union `,
    ),
  )
  const taken = new Set(rows.map(({ name }) => name))
  return new Set(names.filter((name) => taken.has(fold(name))))
}
