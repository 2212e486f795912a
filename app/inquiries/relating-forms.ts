import { z } from "zod"
import type { Messages } from "#app/i18n/messages.ts"
import { fieldsIn } from "#app/ui/fields.ts"

/** What the forms say that make one case of two, or put one beside another. Cases are named by their numbers. */

const number = z.string().trim().max(40)

export const mergingForm = z.discriminatedUnion("change", [
  z.object({ change: z.literal("merge"), kept: number, merged: number }),
  z.object({ change: z.literal("undo"), merged: number }),
])

export function linkingForm(t: Messages) {
  const { optionalText } = fieldsIn(t)
  return z.discriminatedUnion("change", [
    z
      .object({ change: z.literal("link"), other: optionalText(40), number: optionalText(40) })
      .refine(({ other, number }) => other !== "" || number !== "", { path: ["number"], error: t.errors.required }),
    z.object({ change: z.literal("unlink"), other: number }),
    /** Not what it was proposed to belong to; and back. */
    z.object({ change: z.literal("dismiss") }),
    z.object({ change: z.literal("undismiss"), other: number }),
  ])
}
