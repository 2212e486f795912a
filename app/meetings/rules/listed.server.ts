import { and, asc, inArray, isNull } from "drizzle-orm"
import type { Messages } from "#app/i18n/messages.ts"
import { findTyped } from "#app/stakeholders/organisation-names.server.ts"
import type { Named } from "#app/stakeholders/views.ts"
import type { Tx } from "#db/client.server.ts"
import { organisations } from "#db/schema/index.ts"

/** The list as the form says it: those that are ticked, and the one whose name is typed. */
type ListSaid = { listed: Named[]; wrong: string | null }

/** Who the form puts on the list, by name. What is typed and can't be found is said, and stays in its field. */
export async function readListed(read: Tx, form: FormData, t: Messages): Promise<ListSaid> {
  const ticked = form.getAll("organisations").map(Number).filter(Number.isSafeInteger)
  const typed = typedIn(form)
  const found = typed === "" ? null : await findTyped(read, typed, t)
  const ids = found && "id" in found ? [...ticked, found.id] : ticked
  const listed = await read
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(and(inArray(organisations.id, ids), isNull(organisations.mergedIntoId)))
    .orderBy(asc(organisations.name))
  return { listed, wrong: found && "wrong" in found ? found.wrong : null }
}

export const typedIn = (form: FormData): string => String(form.get("organisation") ?? "").trim()
