import { recordExport } from "#app/audit/exporting.server.ts"
import type { Viewer } from "#app/auth/viewer.ts"
import type { Locale } from "#app/i18n/locale.ts"
import { type ZipEntry, zipStream } from "#app/lib/zip.server.ts"
import type { Services } from "#app/services.server.ts"
import { mailboxes } from "#db/schema/index.ts"
import { collectHeld } from "./held.server.ts"
import type { Held, HeldFile } from "./held.ts"
import { indexPage } from "./index-page.ts"

type House = Pick<Services, "db" | "blobs" | "now">

/**
 * All that is held on a person as a ZIP (GDPR art. 15): a page to read, the same as JSON, their mails and files. It is told
 * in the audit log before the first byte leaves. @throws DomainError "not-found"
 */
export async function exportPerson(
  { db, blobs, now }: House,
  viewer: Viewer,
  id: number,
  locale: Locale,
): Promise<{ name: string; zip: ReadableStream<Uint8Array> }> {
  const at = now()
  const { held, files } = await collectHeld(db.read, { ...viewer, locale }, id)
  const actor = { userId: viewer.id, now: at }
  const { person, mails } = held
  const [mailbox] = await db.read.select({ name: mailboxes.name }).from(mailboxes).orderBy(mailboxes.id).limit(1)
  await recordExport(db, actor, {
    what: "personal-data",
    filter: `person=${person.id}`,
    format: "zip",
    rows: mails.length,
  })
  const entries = entriesOf(blobs, held, files, indexPage(held, mailbox?.name ?? "Rettidig", at, locale), at)
  return { name: `person-${person.id}.zip`, zip: zipStream(entries) }
}

async function* entriesOf(
  blobs: House["blobs"],
  held: Held,
  files: HeldFile[],
  index: string,
  at: number,
): AsyncGenerator<ZipEntry> {
  yield { name: "index.html", at, content: index }
  yield { name: "data.json", at, content: `${JSON.stringify(held, null, 2)}\n` }
  for (const { path, sha256, at } of files)
    if (await blobs.has(sha256)) yield { name: path, at, content: blobs.stream(sha256) }
}
