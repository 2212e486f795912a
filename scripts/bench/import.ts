import { eq } from "drizzle-orm"
import { seedReference } from "#app/admin/reference.server.ts"
import { countVerdicts, getImport } from "#app/stakeholders/imports/queries.server.ts"
import { checkImport, runImport, undoImport } from "#app/stakeholders/imports/steering.server.ts"
import { uploadImport } from "#app/stakeholders/imports/uploading.server.ts"
import { workOnImports } from "#app/stakeholders/imports/working.server.ts"
import { users } from "#db/schema/index.ts"
import { openTestHouse } from "#tests/support/house.ts"
import { addPerson } from "#tests/support/people.ts"
import { strangeList } from "#tests/support/strange-list.ts"

/** Rows a second, of the dry run and of the run each, by the clock on the wall. */
const LEAST_RATE = 2_000

/** A list of ten thousand rows with the faults real lists have: judged, taken in and taken back, everything durable. */
export async function importList([count = "10000"]: string[]): Promise<void> {
  const house = openTestHouse()
  await seedReference(house.db, Date.now())
  const userId = await addPerson(house.db, { email: "saa@region.example", role: "staff" })
  await house.db.write((tx) => tx.update(users).set({ locale: "da" }).where(eq(users.id, userId)))
  const actor = { userId, now: house.now(), locale: "da" as const }
  const list = strangeList(Number(count))
  const never = new AbortController().signal
  const work = () => workOnImports(house, never)

  let id = 0
  const reading = await measure(list.rows, async () => {
    id = await uploadImport(house, actor, { name: "liste.csv", bytes: list.bytes })
  })
  const { fields } = await getImport(house.db.read, id)
  await checkImport(house.db, actor, id, { fields, saveAs: null })
  const checking = await measure(list.rows, work)
  await runImport(house.db, actor, id)
  const running = await measure(list.rows, work)
  const counts = await countVerdicts(house.db.read, id)
  await undoImport(house.db, actor, id)
  const undoing = await measure(list.rows, work)
  house.close()

  console.table({ upload: reading, "dry run": checking, run: running, undo: undoing })
  const ok = checking["rows/s"] >= LEAST_RATE && running["rows/s"] >= LEAST_RATE
  console.log(JSON.stringify({ bench: "import", rows: list.rows, counts, reading, checking, running, undoing, ok }))
  if (!ok) process.exitCode = 1
}

async function measure(rows: number, work: () => Promise<unknown>) {
  const began = performance.now()
  const cpu = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(cpu)
  return {
    "rows/s": Math.round((rows / (performance.now() - began)) * 1000),
    "rows/s of a core": Math.round((rows / (user + system)) * 1e6),
  }
}
