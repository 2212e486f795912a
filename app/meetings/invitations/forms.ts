import { z } from "zod"
import type { Messages } from "#app/i18n/messages.ts"

const id = z.coerce.number().int().positive()

/** What can be done with a meeting's invitations and with the mails that came back. */
export const invitationsForm = z.discriminatedUnion("change", [
  z.object({ change: z.literal("invite") }),
  z.object({ change: z.literal(["time", "keep", "dismiss", "reopen"]), mail: id }),
  /** `as`: the invitation it answers; nothing for a new attendee. */
  z.object({ change: z.literal("attendee"), mail: id, as: id.optional().transform((as) => as ?? null) }),
])

export const answerForm = (t: Messages) =>
  z.object({
    participation: z.enum(["accepted", "tentative", "declined"], { error: t.invitations.answer.choose }),
    comment: z
      .string()
      .trim()
      .max(2000, t.errors.tooLong(2000))
      .optional()
      .transform((text) => text ?? null),
    /** Of the version that was shown. */
    sequence: z.coerce.number().int().nonnegative(),
  })
