import { z } from "zod"
import type { Messages } from "#app/i18n/messages.ts"
import { fieldsIn } from "#app/ui/fields.ts"
import { password, profile } from "./forms.ts"
import { isLeaked } from "./leaked-passwords.server.ts"
import { findPasswordFault } from "./password-rules.ts"

/** The forms that take a new password. The browser knows all of its rule but the long list of what has leaked. */

const faultOf = (value: string, own: readonly string[], t: Messages): string | null => {
  const fault = findPasswordFault(value, own) ?? (isLeaked(value) ? "common" : null)
  return fault && t.auth.passwordFaults[fault]
}

const newPassword = (t: Messages, own: readonly string[]) =>
  password(t).superRefine((value, context) => {
    const message = faultOf(value, own, t)
    if (message) context.addIssue({ code: "custom", message })
  })

/** `own`: what others know of the person, which is no password. */
export const choosePasswordForm = (t: Messages, own: readonly string[]) => z.object({ password: newPassword(t, own) })

export const changePasswordForm = (t: Messages, own: readonly string[]) =>
  z.object({ old: password(t), password: newPassword(t, own) })

export const firstAdministratorForm = (t: Messages) =>
  z
    .object({ name: profile(t).name, email: fieldsIn(t).email(), password: password(t) })
    .superRefine(({ password, name, email }, context) => {
      const message = faultOf(password, [name, email], t)
      if (message) context.addIssue({ code: "custom", path: ["password"], message })
    })
