import { z } from "zod"
import { locales } from "#app/i18n/locale.ts"
import { channels } from "#app/inquiries/inquiry.ts"
import { targetGroupKeys } from "#app/target-groups/target-groups.ts"
import { lists } from "./columns.ts"
import { type Edit, readTrace } from "./edits.ts"

const id = z.coerce.number().int().positive()
const none = z.literal("").transform(() => null)

const trace = z.string().transform((text, check) => {
  const read = readTrace(text)
  if (read) return read
  check.addIssue({ code: "custom", message: "no trace" })
  return z.NEVER
})

/**
 * Empty means nobody, none. `all` is the address of the view whose parties are meant, instead of `ids`; `leave` ends
 * people's places as of `now`, in epoch milliseconds.
 */
export const bulkForm = (now: number) =>
  z
    .object({
      list: z.enum(lists).default("organisations"),
      ids: z.array(id).max(1000).default([]),
      all: z.string().max(4000).optional(),
      ownerId: z.union([none, id]).optional(),
      group: z.union([none, z.enum(targetGroupKeys)]).optional(),
      municipality: z.union([none, z.string().regex(/^\d{4}$/)]).optional(),
      language: z.union([none, z.enum(locales)]).optional(),
      channel: z.union([none, z.enum(channels)]).optional(),
      leave: z.literal("1").optional(),
      undo: trace.optional(),
    })
    .transform(({ list, ids, all, undo, ...set }) => {
      const edits: Record<typeof list, (Edit | undefined)[]> = {
        organisations: [
          set.ownerId === undefined ? undefined : { column: "ownerId", value: set.ownerId },
          set.group === undefined ? undefined : { column: "targetGroup", value: set.group },
          set.municipality === undefined ? undefined : { column: "municipalityCode", value: set.municipality },
        ],
        people: [
          set.language === undefined ? undefined : { column: "language", value: set.language },
          set.channel === undefined ? undefined : { column: "preferredChannel", value: set.channel },
          set.leave && { column: "to", value: now },
        ],
      }
      return { list, ids, all, undo, edit: edits[list].find((edit) => edit !== undefined) }
    })
