import { z } from "zod"
import { monthName, numericDate } from "#app/i18n/dates.ts"
import type { Locale } from "#app/i18n/locale.ts"
import type { Messages } from "#app/i18n/messages.ts"
import { readNumericDate } from "#app/i18n/numeric-date.ts"
import { fieldsIn } from "#app/ui/fields.ts"
import { readCvr } from "./cvr.ts"

type Said = { said: string }
const isSaid = (read: string | Said): read is Said => typeof read !== "string"

/** The kinds of field that forms about parties have in common. Nothing typed is null, not "". */
export function partyFields(t: Messages, locale: Locale) {
  const { email } = fieldsIn(t)
  const { wrong } = t.stakeholders.forms
  /** A field that may be left empty, read by `read`, which gives the value or says what is wrong with it. */
  const optional = (longest: number, read: (typed: string) => string | Said) =>
    z
      .string()
      .trim()
      .max(longest, t.errors.tooLong(longest))
      .optional()
      .transform((typed, check) => {
        if (!typed) return null
        const value = read(typed)
        if (!isSaid(value)) return value
        check.addIssue({ code: "custom", message: value.said })
        return z.NEVER
      })
  const readDay = (typed: string): string | Said => {
    const read = readNumericDate(typed)
    if ("date" in read) return read.date
    if (!("noSuchDay" in read)) return { said: wrong.date }
    const { month, meant } = read.noSuchDay
    return { said: t.calendar.wrong.noSuchDay(read.noSuchDay, monthName(month, locale), numericDate(meant)) }
  }
  const digits = (count: number, typed: string, said: string) => {
    const found = typed.replace(/[\s.-]/g, "")
    return /^\d+$/.test(found) && found.length === count ? found : { said }
  }
  const domain = (typed: string) => {
    const name = typed
      .toLowerCase()
      .replace(/^(?:https?:\/\/)?(?:www\.)?@?/, "")
      .replace(/\/.*$/, "")
    return /^[\p{L}\d](?:[\p{L}\d.-]*[\p{L}\d])?\.[\p{L}]{2,}$/u.test(name) ? name : { said: wrong.domain }
  }
  return {
    optionalDay: () => optional(20, readDay),
    day: () =>
      z
        .string({ error: t.errors.required })
        .trim()
        .transform((typed, check) => {
          const value = readDay(typed)
          if (!isSaid(value)) return value
          check.addIssue({ code: "custom", message: value.said })
          return z.NEVER
        }),
    /** Eight digits however they are written; whether they fit modulus 11 is only warned of. */
    cvr: () => optional(30, (typed) => readCvr(typed) ?? { said: wrong.cvr }),
    pNumber: () => optional(30, (typed) => digits(10, typed, wrong.pNumber)),
    optionalText: (longest: number) => optional(longest, (typed) => typed),
    optionalMail: () => optional(254, (typed) => readMail(email(), typed, t)),
    optionalDomain: () => optional(253, domain),
    /** Kept as it was written: a local number is worth having too. */
    optionalPhone: () => optional(60, (typed) => (/\d/.test(typed) ? typed : { said: wrong.phone })),
    readMail: (typed: string) => readMail(email(), typed, t),
    readDomain: domain,
    optionalOneOf: <const Value extends string>(values: readonly Value[]) =>
      z
        .enum(values)
        .optional()
        .transform((value) => value ?? null),
    optionalId: fieldsIn(t).optionalId,
  }
}

const readMail = (email: z.ZodType<string>, typed: string, t: Messages): string | Said => {
  const read = email.safeParse(typed)
  return read.success ? read.data : { said: t.errors.email }
}
