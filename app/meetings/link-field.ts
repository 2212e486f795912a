import { z } from "zod"
import type { Messages } from "#app/i18n/messages.ts"

/** An address on the web that may be left out: never one that a browser would run. */
export const optionalLink = (t: Messages) =>
  z
    .string()
    .trim()
    .max(1000, t.errors.tooLong(1000))
    .regex(/^https?:\/\/\S+$/i, t.meetings.form.wrongLink)
    .optional()
    .transform((link) => link ?? null)
