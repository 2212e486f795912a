import { z } from "zod"
import type { Messages } from "#app/i18n/messages.ts"
import { fieldsIn } from "#app/ui/fields.ts"
import type { Mark } from "./questions.ts"

/** One mark for each question, and what else there is to say. */
export function surveyForm(t: Messages) {
  const mark = z
    .enum(["1", "2", "3", "4", "5"], { error: t.surveys.page.choose })
    .transform((text) => Number(text) as Mark)
  return z.object({
    ...{ relevant: mark, understandable: mark, timely: mark, competent: mark, understood: mark },
    comment: fieldsIn(t).optionalText(2000),
  })
}
