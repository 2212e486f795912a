import { z } from "zod"
import type { Locale } from "#app/i18n/locale.ts"
import type { Messages } from "#app/i18n/messages.ts"
import { optionalLink } from "#app/meetings/link-field.ts"
import { partyFields } from "#app/stakeholders/fields.ts"
import { fieldsIn } from "#app/ui/fields.ts"

/** What can be said of a slot: that it is waived, or was delivered, and that it is not. */
export const slotForm = (t: Messages, locale: Locale) =>
  z.discriminatedUnion("change", [
    z.object({ change: z.literal("waive"), because: fieldsIn(t).text(300) }),
    z.object({ change: z.literal("unwaive") }),
    z.object({ change: z.literal("deliver"), on: partyFields(t, locale).day(), link: optionalLink(t) }),
    z.object({ change: z.literal("undeliver") }),
  ])
