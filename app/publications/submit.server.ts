import { dateOf, localDay } from "#app/deadlines/zone.ts"
import type { Messages } from "#app/i18n/messages.ts"
import { mostMegabytes, safeFileName } from "#app/mail/attachments.ts"
import type { Services } from "#app/services.server.ts"
import type { StoredFile, VersionInput } from "./publishing.server.ts"
import { allowedEndings, sniff } from "./sniffing.ts"

type Written = { validFrom: string | null; validTo: string | null; link: string }
type Read = { ok: true; version: VersionInput } | { ok: false; fieldErrors: Record<string, string[]> }

/** The file of a posted form; a picker nobody touched is sent as a file without a name. */
export function takeFile(form: FormData): File | null {
  const file = form.get("file")
  form.delete("file")
  return file instanceof File && file.name !== "" ? file : null
}

/** A version as it may be published: one of file and link, of a kind that is what it says, and a first day before its last. */
export async function readVersion(
  { blobs, now }: Pick<Services, "blobs" | "now">,
  { validFrom, validTo, link }: Written,
  file: File | null,
  { publications }: Messages,
): Promise<Read> {
  const say = publications.form
  const from = validFrom ?? dateOf(localDay(now()))
  const wrong = (field: string, words: string) => ({ ok: false as const, fieldErrors: { [field]: [words] } })
  if (validTo !== null && validTo < from) return wrong("validTo", say.endsBefore)
  if ((file === null) === (link === "")) return wrong("file", say.fileOrLink)
  const dates = { validFrom: from, validTo }
  if (file === null) return { ok: true, version: { ...dates, link, file: null } }
  if (file.size > mostMegabytes * 1_000_000) return wrong("file", say.tooLarge(mostMegabytes))
  const bytes = new Uint8Array(await file.arrayBuffer())
  const fileName = safeFileName(file.name)
  const contentType = sniff(fileName, bytes)
  if (contentType === null) return wrong("file", say.wrongKind(allowedEndings.join(", ")))
  const { sha256, size } = await blobs.put(bytes)
  const stored: StoredFile = { fileName, contentType, size, sha256 }
  return { ok: true, version: { ...dates, link: null, file: stored } }
}
