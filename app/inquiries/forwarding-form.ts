import { z } from "zod"
import type { Messages } from "#app/i18n/messages.ts"
import { fieldsIn } from "#app/ui/fields.ts"

const id = z.coerce.number().int().positive()

/** Who is written to where no proposal is chosen: what the field beside says. */
export const otherRecipient = "other"

/** What the form says that sends a case on. Undoing sends back which mail. */
export function forwardingForm(t: Messages) {
  const { text, optionalText } = fieldsIn(t)
  return z.discriminatedUnion("change", [
    z.object({ change: z.literal("undo"), outboxId: id }),
    z
      .object({
        change: z.literal("forward"),
        /** A proposed recipient as it is typed, or "other". */
        pick: optionalText(400),
        to: optionalText(2000),
        cover: text(50_000).transform((words) => words.replace(/\r\n?/g, "\n")),
        mails: z.array(id).max(500).default([]),
        letter: optionalText(20_000),
        leaveOut: z.literal("on").optional(),
        leftOut: optionalText(500),
        seenInboundAt: z.coerce.number().int().optional(),
      })
      .superRefine((form, { addIssue }) => {
        const { pick, to, letter, leaveOut, leftOut } = form
        const missing = (path: string) => addIssue({ code: "custom", path: [path], message: t.errors.required })
        if ((pick === "" || pick === otherRecipient) && to === "") missing("to")
        if (leaveOut || letter === "") {
          if (leftOut === "") missing("leftOut")
        }
      }),
  ])
}
