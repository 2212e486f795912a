import { z } from "zod"
import { targetGroupKeys } from "#app/target-groups/target-groups.ts"
import type { Edit, EditTrace } from "./editing.server.ts"

const id = z.coerce.number().int().positive()
const none = z.literal("").transform(() => null)

const trace = z
  .string()
  .regex(/^[0-9a-f-]{36}:\d+:\d+$/)
  .transform((text): EditTrace => {
    const [key = "", from, to] = text.split(":")
    return { key, from: Number(from), to: Number(to) }
  })

/** Empty means nobody, none. `all` is the address of the view whose organisations are meant, instead of `ids`. */
export const bulkForm = z
  .object({
    ids: z.array(id).max(1000).default([]),
    all: z.string().max(4000).optional(),
    ownerId: z.union([none, id]).optional(),
    group: z.union([none, z.enum(targetGroupKeys)]).optional(),
    municipality: z.union([none, z.string().regex(/^\d{4}$/)]).optional(),
    undo: trace.optional(),
  })
  .transform(({ ids, all, ownerId, group, municipality, undo }) => {
    const edits: (Edit | undefined)[] = [
      ownerId === undefined ? undefined : { column: "ownerId", value: ownerId },
      group === undefined ? undefined : { column: "targetGroup", value: group },
      municipality === undefined ? undefined : { column: "municipalityCode", value: municipality },
    ]
    return { ids, all, undo, edit: edits.find((edit) => edit !== undefined) }
  })
