import { z } from "zod"
import { followUps } from "#app/contact-log/follow-up-day.ts"

/** What the forms of a task may say. */

const id = z.coerce.number().int().positive()
const idOrNone = z.union([z.literal("").transform(() => null), id]).default(null)

export const taskForm = z.object({
  title: z.string().trim().min(1).max(200),
  due: z.string().trim().min(1).max(80),
  assigneeId: id,
  contactId: idOrNone,
  inquiryId: idOrNone,
  personId: idOrNone,
  organisationId: idOrNone,
})

export const completionForm = z.object({ reopen: z.literal("1").optional() })

export const dayForm = z.object({
  /** So long from today, moved to a working day; or the day itself, as undoing sends it. */
  by: z.enum(followUps).optional(),
  on: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .optional(),
})

export const handOverForm = z.object({ assigneeId: id })
