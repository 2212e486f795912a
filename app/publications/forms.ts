import { z } from "zod"
import type { Messages } from "#app/i18n/messages.ts"
import { readNumericDate } from "#app/i18n/numeric-date.ts"
import { fieldsIn } from "#app/ui/fields.ts"
import { audiences, publicationKinds } from "./publication.ts"

/** When it holds, and its link; the file comes beside them. */
const versionFields = (t: Messages) => {
  const { optionalText } = fieldsIn(t)
  const day = optionalText(30).transform((value, check) => {
    if (value === "") return null
    const read = readNumericDate(value)
    if ("date" in read) return read.date
    check.addIssue({ code: "custom", message: t.errors.codes["unreadable-day"]({}) })
    return z.NEVER
  })
  const link = optionalText(500).refine(
    (written) => written === "" || (/^https?:\/\//i.test(written) && URL.canParse(written)),
    t.publications.form.url,
  )
  return { validFrom: day, validTo: day, link }
}

export const versionForm = (t: Messages) => z.object(versionFields(t))

export function publicationForm(t: Messages) {
  const { text, optionalText, oneOf } = fieldsIn(t)
  return z.object({
    titleDa: text(150),
    titleEn: optionalText(150),
    kind: oneOf(publicationKinds),
    audiences: z
      .array(z.enum(audiences))
      .default([])
      .refine((chosen) => chosen.length > 0, t.publications.form.audience),
    ...versionFields(t),
  })
}
