import { z } from "zod"
import type { Messages } from "#app/i18n/messages.ts"
import { fieldsIn } from "#app/ui/fields.ts"

export function responsibleForm(t: Messages) {
  const { optionalId } = fieldsIn(t)
  const secondReader = z
    .enum(["yes", "no"])
    .optional()
    .transform((said) => (said === undefined ? undefined : said === "yes"))
  return z.object({ unitId: optionalId(), responsibleId: optionalId(), secondReader })
}
