import { seedReference } from "#app/admin/reference.server.ts"
import type { FieldMap } from "#app/stakeholders/imports/fields.ts"
import { countVerdicts, getImport } from "#app/stakeholders/imports/queries.server.ts"
import { checkImport, runImport, undoImport } from "#app/stakeholders/imports/steering.server.ts"
import { uploadImport } from "#app/stakeholders/imports/uploading.server.ts"
import { workOnImports } from "#app/stakeholders/imports/working.server.ts"
import {
  addresses,
  affiliations,
  formerNames,
  frameworkAgreements,
  organisationGroups,
  organisations,
  people,
} from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { addPerson } from "#tests/support/people.ts"

export type ImportHouse = TestHouse & { actor: { userId: number; now: number; locale: "da" } }

export async function openImportHouse(): Promise<ImportHouse> {
  const house = openTestHouse()
  await seedReference(house.db, house.clock.now)
  const userId = await addPerson(house.db, { email: "saa@region.example", role: "staff", unitId: 1 })
  return { ...house, actor: { userId, now: house.clock.now, locale: "da" } }
}

const never = new AbortController().signal

/** Uploads a file and does the dry run, with the columns as guessed or as given. */
export async function check(house: ImportHouse, name: string, bytes: Uint8Array | string, fields?: FieldMap) {
  const id = await uploadImport(house, house.actor, { name, bytes: Buffer.from(bytes as string) })
  const guessed = (await getImport(house.db.read, id)).fields
  await checkImport(house.db, house.actor, id, { fields: fields ?? guessed, saveAs: null })
  await workOnImports(house, never)
  return { id, counts: await countVerdicts(house.db.read, id) }
}

export async function run(house: ImportHouse, id: number) {
  await runImport(house.db, house.actor, id)
  await workOnImports(house, never)
  return countVerdicts(house.db.read, id)
}

export async function undo(house: ImportHouse, id: number) {
  await undoImport(house.db, house.actor, id)
  await workOnImports(house, never)
}

/** Everything that is held on parties, as it stands. */
export async function allParties({ db }: TestHouse) {
  const tables = {
    organisations,
    people,
    addresses,
    affiliations,
    frameworkAgreements,
    organisationGroups,
    formerNames,
  }
  const held: Record<string, unknown[]> = {}
  for (const [name, table] of Object.entries(tables)) held[name] = await db.read.select().from(table)
  return held
}
