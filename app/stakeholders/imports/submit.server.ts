import type { Viewer } from "#app/auth/viewer.ts"
import { DomainError } from "#app/errors.ts"
import type { Locale } from "#app/i18n/locale.ts"
import type { Services } from "#app/services.server.ts"
import { type Intent, mapIn, mapName, rereadForm } from "./forms.ts"
import { getImport } from "./queries.server.ts"
import { checkImport, runImport, stopImport, undoImport } from "./steering.server.ts"
import { rereadImport } from "./uploading.server.ts"

/** Does what the page of an import asks. @throws DomainError that the page shows */
export async function actOnImport(
  services: Services & { locale: Locale },
  viewer: Viewer,
  id: number,
  intent: Intent,
  form: FormData,
): Promise<void> {
  const { db, now, locale } = services
  const actor = { userId: viewer.id, now: now() }
  if (intent === "run") return runImport(db, actor, id)
  if (intent === "stop") return stopImport(db, actor, id)
  if (intent === "undo") return undoImport(db, actor, id)
  if (intent === "check") {
    const { reading } = await getImport(db.read, id)
    return checkImport(db, actor, id, { fields: mapIn(form, reading.headers), saveAs: mapName(form) })
  }
  const corrections = rereadForm.safeParse(Object.fromEntries(form))
  if (!corrections.success) throw new DomainError("not-a-table", 400)
  await rereadImport(services, { locale }, id, corrections.data)
}
