import { eq } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import type { Locale } from "#app/i18n/locale.ts"
import type { Channel } from "#app/inquiries/inquiry.ts"
import type { Db } from "#db/client.server.ts"
import { people } from "#db/schema/index.ts"
import { getChangeablePerson } from "./rows.server.ts"

export type PersonDetails = { name: string; language: Locale | null; preferredChannel: Channel | null }

/** A new name is told of on the timeline: whoever marries is still the one we wrote to. @returns how it stood */
export const changePerson = (db: Db, actor: Actor, id: number, to: PersonDetails): Promise<PersonDetails> =>
  db.write(async (tx) => {
    const { name, language, preferredChannel } = await getChangeablePerson(tx, id)
    await tx.update(people).set(to).where(eq(people.id, id))
    const before = { name, language, preferredChannel }
    if (name !== to.name)
      await recordEvent(tx, actor, {
        subject: "person",
        subjectId: id,
        type: "renamed",
        data: { from: name, to: to.name },
      })
    await recordEvent(tx, actor, { subject: "person", subjectId: id, type: "changed", data: { from: before, to } })
    return before
  })
