import { z } from "zod"
import { partyKinds } from "./paths.ts"

const id = z.coerce.number().int().positive()
const kind = z.enum(partyKinds)

/** Either a pair to merge, or a merge to take back. `take.<column>` names the party whose value the kept one gets. */
export const mergeForm = z.union([
  z.object({ undo: id }),
  z
    .object({ kind, one: id, other: id, keptId: id })
    .refine(({ one, other, keptId }) => keptId === one || keptId === other),
])

export const distinctionForm = z.object({ kind, one: id, other: id, undo: z.literal("1").optional() })

export const draftForm = z.object({
  kind,
  name: z.string().max(300).optional(),
  mail: z.string().max(300).optional(),
  phone: z.string().max(60).optional(),
  cvr: z.string().max(60).optional(),
  organisation: z.string().max(300).optional(),
})

/** "3-9" as [3, 9]. */
export function readPair(text: string | null): [number, number] | null {
  const [, one, other] = /^(\d{1,15})-(\d{1,15})$/.exec(text ?? "") ?? []
  return one !== undefined && one !== other ? [Number(one), Number(other)] : null
}
