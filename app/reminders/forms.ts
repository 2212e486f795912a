import { z } from "zod"

/** "12,15": the reminders meant. */
export const seenForm = z.object({
  ids: z
    .string()
    .regex(/^\d{1,12}(,\d{1,12}){0,199}$/)
    .transform((ids) => ids.split(",").map(Number)),
  back: z.string().optional(),
})
