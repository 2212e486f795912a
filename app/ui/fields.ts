import { z } from "zod"
import type { Messages } from "#app/i18n/messages.ts"

/** The kinds of field that forms have in common, with what is said of them when they are wrong. */
export const fieldsIn = ({ errors }: Messages) => ({
  text: (max: number) =>
    z.string({ error: errors.required }).trim().min(1, errors.required).max(max, errors.tooLong(max)),
  /** Forms send line breaks as CRLF (HTML § 4.10.21.6); kept, they would double in a mail. */
  optionalText: (max: number) =>
    z
      .string()
      .transform((text) => text.replace(/\r\n?/g, "\n"))
      .pipe(z.string().trim().max(max, errors.tooLong(max)))
      .default(""),
  /** Lower case: an address is the same person however it is typed. */
  email: () =>
    z
      .string({ error: errors.required })
      .trim()
      .toLowerCase()
      .max(254, errors.tooLong(254))
      .pipe(z.email({ error: errors.email })),
  /** A choice that must be one of these. */
  oneOf: <const Value extends string>(values: readonly Value[]) => z.enum(values, { error: errors.required }),
  /** The id of a row, or null where nothing was chosen. */
  optionalId: () =>
    z
      .string()
      .regex(/^\d+$/, errors.required)
      .transform(Number)
      .optional()
      .transform((id) => id ?? null),
})
