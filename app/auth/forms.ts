import { z } from "zod"
import type { Messages } from "#app/i18n/messages.ts"
import { fieldsIn } from "#app/ui/fields.ts"
import { longestTyped } from "./password-rules.ts"

/** What the forms of sign-in and settings take. `t` says what is wrong, in the reader's language. */

export const password = (t: Messages) =>
  z.string({ error: t.errors.required }).max(longestTyped, t.errors.tooLong(longestTyped))

export const signInForm = (t: Messages) => z.object({ email: fieldsIn(t).email(), password: password(t) })

export const profile = (t: Messages) => {
  const { text } = fieldsIn(t)
  return { name: text(80), initials: text(4) }
}

export const profileForm = (t: Messages) => z.object(profile(t))

export const themeForm = z.object({ theme: z.enum(["system", "light", "dark"]) })
