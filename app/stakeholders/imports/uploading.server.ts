import { desc, eq } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import type { Locale } from "#app/i18n/locale.ts"
import { messages } from "#app/i18n/messages.ts"
import { safeFileName } from "#app/mail/attachments.ts"
import type { Services } from "#app/services.server.ts"
import type { Tx } from "#db/client.server.ts"
import { importMaps, imports } from "#db/schema/index.ts"
import { type FieldMap, fieldMapOf } from "./fields.ts"
import { findHeader, type HeaderRows, headersOf } from "./header.ts"
import { guessFields } from "./mapping.ts"
import { getImport, inStatus } from "./queries.server.ts"
import { type Cells, type Choices, readCells } from "./reading.server.ts"
import { dataRows, type Reading } from "./reading.ts"

type House = Pick<Services, "db" | "blobs">

/** Rows that are kept for the page, and by whose contents columns without a telling heading are guessed. */
const sampled = 60

/** Keeps a file and says how it is most likely meant. Nothing is taken in yet. Returns the import's id. */
export async function uploadImport(
  { db, blobs }: House,
  actor: Actor & { locale: Locale },
  file: { name: string; bytes: Uint8Array },
): Promise<number> {
  if (actor.userId === null) throw new Error("a file is uploaded by a person")
  const userId = actor.userId
  const cells = await readCells(file.bytes)
  const { sha256 } = await blobs.put(file.bytes)
  const understood = await understand(db.read, cells, null, actor.locale)
  return db.write(async (tx) => {
    const [row] = await tx
      .insert(imports)
      .values({
        ...understood,
        fileName: safeFileName(file.name, "liste"),
        blob: sha256,
        status: "uploaded",
        userId,
        createdAt: actor.now,
      })
      .returning({ id: imports.id })
    if (!row) throw new Error("an import was not inserted")
    await recordEvent(tx, actor, {
      subject: "import",
      subjectId: row.id,
      type: "uploaded",
      data: { rows: understood.rows },
    })
    return row.id
  })
}

export type Corrections = Choices & { header?: HeaderRows }

/** Reads the file again as a person says it is written. The columns are guessed anew. */
export async function rereadImport(
  { db, blobs }: House,
  actor: Actor & { locale: Locale },
  id: number,
  { header, ...choices }: Corrections,
): Promise<void> {
  const { blob } = await getImport(db.read, id)
  const cells = await readCells(await blobs.read(blob), choices)
  const understood = await understand(db.read, cells, header ?? null, actor.locale)
  await db.write(async (tx) => {
    await inStatus(tx, id, ["uploaded", "checked"])
    await tx
      .update(imports)
      .set({ ...understood, status: "uploaded" })
      .where(eq(imports.id, id))
  })
}

async function understand(read: Tx, { rows, ...how }: Cells, wanted: HeaderRows | null, locale: Locale) {
  const header = wanted ?? findHeader(rows)
  const headers = headersOf(rows, header, messages(locale).imports.column)
  const data = dataRows(rows, header)
  const saved = await findMap(read, headers)
  const fields = saved?.fields ?? guessFields({ headers, rows: data.slice(0, sampled).map(({ cells }) => cells) })
  const top = rows.slice(0, sampled)
  const reading: Reading = { ...how, header, headers, top, map: saved?.name ?? null }
  return { reading, fields, rows: data.length }
}

/** The newest saved map that knows most of these headings. */
async function findMap(read: Tx, headers: readonly string[]): Promise<{ name: string; fields: FieldMap } | null> {
  for (const { name, fields } of await read.select().from(importMaps).orderBy(desc(importMaps.id))) {
    const known = headers.filter((header) => header in fields)
    const wanted = Object.keys(fields)
    if (known.length < 2 || known.length < wanted.length * 0.8) continue
    const here = Object.entries(fields).filter(([header]) => headers.includes(header))
    return { name, fields: fieldMapOf(Object.fromEntries(here)) }
  }
  return null
}
