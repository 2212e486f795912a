import { z } from "zod"
import type { Messages } from "#app/i18n/messages.ts"
import { fieldsIn } from "#app/ui/fields.ts"
import { longestTyped } from "../password-rules.ts"
import { demands } from "./demand.ts"

/** The app's code or a recovery code, as it was typed: spaces and hyphens are dropped where it is looked at. */
export const codeForm = (t: Messages) => z.object({ code: fieldsIn(t).text(60) })

export const ownPasswordForm = ({ errors }: Messages) =>
  z.object({ password: z.string({ error: errors.required }).max(longestTyped, errors.tooLong(longestTyped)) })

export const demandForm = (t: Messages) => z.object({ who: fieldsIn(t).oneOf(demands) })
