import { z } from "zod"
import type { Messages } from "#app/i18n/messages.ts"

/** The name, typed as it stands: what can't be undone is not done by a slip. Upper and lower case are all one. */
export function confirmationForm({ privacy, errors }: Messages, name: string) {
  const same = (text: string) => text.trim().replace(/\s+/g, " ").toLocaleLowerCase("da")
  return z.object({
    name: z
      .string({ error: errors.required })
      .refine((typed) => same(typed) === same(name), privacy.anonymise.typedWrong),
  })
}
