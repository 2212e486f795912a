import { z } from "zod"
import { locales } from "#app/i18n/locale.ts"
import type { Messages } from "#app/i18n/messages.ts"
import { fieldsIn } from "#app/ui/fields.ts"

/** At least one of those that can be chosen; another id is as good as none. */
const topicsIn = (offered: readonly { id: number }[], none: string) =>
  z
    .array(z.string())
    .default([])
    .transform((ids) => offered.map(({ id }) => id).filter((id) => ids.includes(String(id))))
    .refine((ids) => ids.length > 0, none)

const choice = (t: Messages, offered: readonly { id: number }[]) => ({
  topics: topicsIn(offered, t.news.subscribe.chooseTopic),
  locale: z.enum(locales, { error: t.errors.required }),
})

/** Signing up; the last three are what people do not see (front-door). */
export const subscribeForm = (t: Messages, offered: readonly { id: number }[]) =>
  z.object({
    ...choice(t, offered),
    email: z
      .string({ error: t.frontDoor.problems.email })
      .trim()
      .toLowerCase()
      .max(254, t.frontDoor.problems.email)
      .pipe(z.email({ error: t.frontDoor.problems.email })),
    ...{ website: z.string().default(""), token: z.string().default(""), proof: z.string().default("") },
  })

export const mineForm = (t: Messages, offered: readonly { id: number }[]) => z.object(choice(t, offered))

/** A news item: whole in one language at least. */
export function newsForm(t: Messages, offered: readonly { id: number }[]) {
  const { optionalText } = fieldsIn(t)
  const say = t.news.edit
  return z
    .object({
      topics: topicsIn(offered, say.chooseTopic),
      subjectDa: optionalText(150),
      textDa: optionalText(20_000),
      subjectEn: optionalText(150),
      textEn: optionalText(20_000),
      revision: z.coerce.number().int().default(0),
    })
    .superRefine(({ subjectDa, textDa, subjectEn, textEn }, check) => {
      const refuse = (field: string, message: string) => check.addIssue({ code: "custom", path: [field], message })
      if (textDa === "" && textEn === "") refuse("textDa", say.oneLanguage)
      if (textDa !== "" && subjectDa === "") refuse("subjectDa", t.errors.required)
      if (textEn !== "" && subjectEn === "") refuse("subjectEn", t.errors.required)
      if (subjectDa !== "" && textDa === "" && textEn !== "") refuse("textDa", t.errors.required)
      if (subjectEn !== "" && textEn === "") refuse("textEn", t.errors.required)
    })
}

export const topicForm = (t: Messages) => {
  const { text } = fieldsIn(t)
  return z.object({ nameDa: text(80), nameEn: text(80), id: z.coerce.number().int().optional() })
}
