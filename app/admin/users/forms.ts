import { z } from "zod"
import { roles } from "#app/auth/roles.ts"
import type { Messages } from "#app/i18n/messages.ts"
import { fieldsIn } from "#app/ui/fields.ts"

export function userForm(t: Messages) {
  const { text, email, oneOf, optionalId } = fieldsIn(t)
  return z.object({ name: text(80), email: email(), initials: text(4), role: oneOf(roles), unitId: optionalId() })
}
