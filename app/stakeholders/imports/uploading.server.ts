import { desc, eq } from "drizzle-orm"
import type { Actor } from "#app/audit/actor.ts"
import { recordEvent } from "#app/audit/record.server.ts"
import { DomainError } from "#app/errors.ts"
import type { Locale } from "#app/i18n/locale.ts"
import { messages } from "#app/i18n/messages.ts"
import { safeFileName } from "#app/mail/attachments.ts"
import type { Services } from "#app/services.server.ts"
import type { Tx } from "#db/client.server.ts"
import { importMaps, imports } from "#db/schema/index.ts"
import type { Asked, Digest } from "./digest.server.ts"
import { type FieldMap, fieldMapOf } from "./fields.ts"
import type { FileReader } from "./file-reader.server.ts"
import type { HeaderRows } from "./header.ts"
import { getImport, inStatus } from "./queries.server.ts"
import type { Choices } from "./reading.server.ts"

type House = Pick<Services, "db" | "blobs" | "files">

/** Keeps a file and says how it is most likely meant. Nothing is taken in yet. Returns the import's id. */
export async function uploadImport(
  { db, blobs, files }: House,
  actor: Actor & { locale: Locale },
  file: { name: string; bytes: Uint8Array },
): Promise<number> {
  if (actor.userId === null) throw new Error("a file is uploaded by a person")
  const userId = actor.userId
  const digest = await digestOf(files, file.bytes, { column: messages(actor.locale).imports.column })
  const { sha256 } = await blobs.put(file.bytes)
  const understood = await understand(db.read, digest)
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
  { db, blobs, files }: House,
  { locale }: { locale: Locale },
  id: number,
  { header, ...choices }: Corrections,
): Promise<void> {
  const { blob } = await getImport(db.read, id)
  const asked = { choices, header, column: messages(locale).imports.column }
  const understood = await understand(db.read, await digestOf(files, await blobs.read(blob), asked))
  await db.write(async (tx) => {
    await inStatus(tx, id, ["uploaded", "checked"])
    await tx
      .update(imports)
      .set({ ...understood, status: "uploaded" })
      .where(eq(imports.id, id))
  })
}

/** @throws DomainError "not-a-table", "old-workbook", "too-many-rows" */
async function digestOf(files: FileReader, bytes: Uint8Array, asked: Asked): Promise<Digest> {
  const answer = await files.digest(bytes, asked)
  if ("digest" in answer) return answer.digest
  if ("bug" in answer) throw new Error(answer.bug)
  throw new DomainError(answer.refused.code, 400, answer.refused.values)
}

async function understand(read: Tx, { reading, fields, rows }: Digest) {
  const saved = await findMap(read, reading.headers)
  return { reading: { ...reading, map: saved?.name ?? null }, fields: saved?.fields ?? fields, rows }
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
