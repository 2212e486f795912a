import { and, asc, eq, isNull } from "drizzle-orm"
import type { Messages } from "#app/i18n/messages.ts"
import { fold } from "#app/lib/fold.ts"
import type { Tx } from "#db/client.server.ts"
import { containsWords } from "#db/containing.server.ts"
import { organisations } from "#db/schema/index.ts"
import type { Named } from "./views.ts"

const MOST = 12

/** Organisations whose name has the words, for choosing one; doubles are left out. */
export const listByName = (read: Tx, words: string, most = MOST): Promise<Named[]> =>
  read
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(and(isNull(organisations.mergedIntoId), containsWords([organisations.name], words)))
    .orderBy(asc(organisations.name))
    .limit(most)
    .then((rows) => rows)

/** How an organisation is named where another one may bear the same name. */
export const numbered = ({ id, name }: Named) => `${name} #${id}`

/**
 * The organisation somebody typed: its name, however spelt æ, ø and å, or its name with its number ("… #12").
 * @returns its id, or what is wrong in the reader's words
 */
export async function findTyped(read: Tx, typed: string, t: Messages): Promise<{ id: number } | { wrong: string }> {
  const { wrong } = t.stakeholders.forms
  const [, number] = /#(\d{1,9})$/.exec(typed) ?? []
  if (number) {
    const [row] = await read
      .select({ id: organisations.id })
      .from(organisations)
      .where(and(eq(organisations.id, Number(number)), isNull(organisations.mergedIntoId)))
    return row ?? { wrong: wrong.organisation([]) }
  }
  const near = await listByName(read, typed, 200)
  const same = near.filter(({ name }) => fold(name).trim() === fold(typed).trim())
  const [one, ...others] = same
  if (!one) return { wrong: wrong.organisation(near.slice(0, 3).map(({ name }) => name)) }
  return others.length === 0 ? { id: one.id } : { wrong: wrong.several(same.slice(0, 4).map(numbered)) }
}
