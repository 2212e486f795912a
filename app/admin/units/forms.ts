import { z } from "zod"
import type { Messages } from "#app/i18n/messages.ts"
import { fieldsIn } from "#app/ui/fields.ts"

export function unitForm(t: Messages) {
  const { text, optionalText } = fieldsIn(t)
  return z.object({
    id: z.coerce.number().int().optional(),
    name: text(80),
    signature: optionalText(1000),
    phone: optionalText(30),
  })
}
