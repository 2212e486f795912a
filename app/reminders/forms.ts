import { z } from "zod"

/** "12,15": the reminders, or the mentions, meant. A form's `ids` are read as a list (`formFields`), here of one text. */
export const seenForm = z.object({
  ids: z
    .union([z.string(), z.array(z.string())])
    .transform((ids) => [ids].flat().join(","))
    .pipe(z.string().regex(/^\d{1,12}(,\d{1,12}){0,199}$/))
    .transform((ids) => ids.split(",").map(Number)),
  back: z.string().optional(),
})
