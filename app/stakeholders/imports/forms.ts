import { z } from "zod"
import { delimiters, encodings } from "./detecting.ts"
import { type FieldMap, isImportField } from "./fields.ts"

export const intents = ["reread", "check", "run", "stop", "undo"] as const
export type Intent = (typeof intents)[number]
export const intentIn = (form: FormData): Intent | undefined => intents.find((each) => each === form.get("intent"))

/** How a person says the file is to be read; what is not said is found. Lines are counted from 1 on the page. */
export const rereadForm = z
  .object({
    encoding: z.enum(encodings).optional(),
    delimiter: z.enum(delimiters).optional(),
    line: z.coerce.number().int().min(1).max(50),
    rows: z.enum(["0", "1", "2"]),
  })
  .transform(({ line, rows, ...how }) => ({ ...how, header: { first: line - 1, rows: Number(rows) as 0 | 1 | 2 } }))

/** `field-3` is what the fourth column becomes; empty: nothing. */
export function mapIn(form: FormData, headers: readonly string[]): FieldMap {
  return Object.fromEntries(
    headers.flatMap((header, at) => {
      const field = form.get(`field-${at}`)
      return isImportField(field) ? [[header, field]] : []
    }),
  )
}

export const mapName = (form: FormData): string | null =>
  String(form.get("saveAs") ?? "")
    .trim()
    .slice(0, 60) || null
