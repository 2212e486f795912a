import { z } from "zod"
import type { Messages } from "#app/i18n/messages.ts"
import { fieldsIn } from "#app/ui/fields.ts"
import { findPasswordFault, longestTyped } from "./password-rules.ts"

/** What the forms of sign-in and settings take. `t` says what is wrong, in the reader's language. */

const password = (t: Messages) =>
  z.string({ error: t.errors.required }).max(longestTyped, t.errors.tooLong(longestTyped))

const newPassword = (t: Messages, own: readonly string[]) =>
  password(t).superRefine((value, context) => {
    const fault = findPasswordFault(value, own)
    if (fault) context.addIssue({ code: "custom", message: t.auth.passwordFaults[fault] })
  })

export const signInForm = (t: Messages) => z.object({ email: fieldsIn(t).email(), password: password(t) })

const profile = (t: Messages) => {
  const { text } = fieldsIn(t)
  return { name: text(80), initials: text(4) }
}

export const profileForm = (t: Messages) => z.object(profile(t))

/** `own`: what others know of the person, which is no password. */
export const choosePasswordForm = (t: Messages, own: readonly string[]) => z.object({ password: newPassword(t, own) })

export const firstAdministratorForm = (t: Messages) =>
  z
    .object({ name: profile(t).name, email: fieldsIn(t).email(), password: password(t) })
    .superRefine(({ password, name, email }, context) => {
      const fault = findPasswordFault(password, [name, email])
      if (fault) context.addIssue({ code: "custom", path: ["password"], message: t.auth.passwordFaults[fault] })
    })

export const changePasswordForm = (t: Messages, own: readonly string[]) =>
  z.object({ old: password(t), password: newPassword(t, own) })

export const themeForm = z.object({ theme: z.enum(["system", "light", "dark"]) })
