import { z } from "zod"
import type { Messages } from "#app/i18n/messages.ts"
import { fieldsIn } from "#app/ui/fields.ts"

/** "Try again" needs no words; what is put aside needs a reason that a colleague can read later. */
export function entryForm(t: Messages) {
  const id = z.coerce.number().int().positive()
  return z.discriminatedUnion("intent", [
    z.object({ intent: z.literal("retry"), id, reason: z.string().default("") }),
    z.object({ intent: z.literal("ignore"), id, reason: fieldsIn(t).text(200) }),
  ])
}
