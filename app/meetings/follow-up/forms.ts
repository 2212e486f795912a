import { z } from "zod"
import type { Locale } from "#app/i18n/locale.ts"
import type { Messages } from "#app/i18n/messages.ts"
import { partyFields } from "#app/stakeholders/fields.ts"

const id = z.coerce.number().int().positive()

/** What can be said of a line of the list. */
export const followUpForm = (t: Messages, locale: Locale) =>
  z.discriminatedUnion("change", [
    z.object({ change: z.enum(["done", "undone"]), kind: z.enum(["decision", "action"]), id }),
    z.object({ change: z.literal("publish"), id, on: partyFields(t, locale).day() }),
    z.object({ change: z.literal("unpublish"), id }),
  ])
