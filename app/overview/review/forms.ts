import { z } from "zod"
import { deadlinePicks } from "#app/deadlines/moment-check.ts"
import type { Messages } from "#app/i18n/messages.ts"
import { fieldsIn } from "#app/ui/fields.ts"

/** What the forms of the review may say. Undoing sends back what was. */

const id = z.coerce.number().int().positive()
const idOrNone = z
  .string()
  .regex(/^\d*$/)
  .default("")
  .transform((text) => (text === "" ? null : Number(text)))
const undo = z.literal("undo")

export function newDateForm(t: Messages) {
  const { text, optionalText } = fieldsIn(t)
  return z.discriminatedUnion("change", [
    z.object({ change: undo }),
    z.object({
      change: z.literal("extend"),
      pick: z.enum([...deadlinePicks, "other"]).default("other"),
      date: optionalText(80),
      time: optionalText(20),
      reason: text(500),
      /** Not asked for where no address of the sender's is known. */
      letter: optionalText(10_000),
    }),
  ])
}

export function handoverForm(t: Messages) {
  const { optionalText } = fieldsIn(t)
  return z.discriminatedUnion("change", [
    z.object({ change: undo, assigneeId: idOrNone, unitId: idOrNone, noteId: idOrNone }),
    z.object({
      change: z.literal("hand-over"),
      assigneeId: idOrNone,
      /** "auto": the unit of whoever gets it. */
      unitId: z.union([z.literal("auto"), id], { error: t.errors.required }).default("auto"),
      note: optionalText(4000),
    }),
  ])
}

export function helpForm(t: Messages) {
  const { text } = fieldsIn(t)
  return z.discriminatedUnion("change", [
    z.object({ change: undo, taskId: id, noteId: id }),
    z.object({
      change: z.literal("ask"),
      colleagueId: z.coerce.number({ error: t.errors.required }).int().positive(t.errors.required),
      words: text(4000),
    }),
  ])
}

export const waitingDaysForm = ({ overview }: Messages) =>
  z.object({
    days: z.coerce
      .number({ error: overview.waitingDays.problem })
      .int(overview.waitingDays.problem)
      .min(1, overview.waitingDays.problem)
      .max(60, overview.waitingDays.problem),
  })
