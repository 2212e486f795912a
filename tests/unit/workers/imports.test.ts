import { expect, test } from "vitest"
import { getImport } from "#app/stakeholders/imports/queries.server.ts"
import { checkImport, runImport } from "#app/stakeholders/imports/steering.server.ts"
import { uploadImport } from "#app/stakeholders/imports/uploading.server.ts"
import { people } from "#db/schema/index.ts"
import { strangeList } from "#tests/support/strange-list.ts"
import { waitUntil } from "#tests/support/wait.ts"
import { runImports } from "#workers/imports.ts"
import { openImportHouse } from "../stakeholders/imports/run.ts"

test("the worker takes up what waits, ends in the middle when told, and the next one goes on from there", async () => {
  const house = await openImportHouse()
  const clock = { now: house.now, random: () => 0 }
  const id = await uploadImport(house, house.actor, { name: "liste.csv", bytes: strangeList(1_500).bytes })
  const row = () => getImport(house.db.read, id)
  await checkImport(house.db, house.actor, id, { fields: (await row()).fields, saveAs: null })

  const first = new AbortController()
  const ended = runImports(house, clock, first.signal)
  await waitUntil("the check", async () => (await row()).status === "checked", 60_000)
  await runImport(house.db, house.actor, id)
  await waitUntil("the first rows", async () => (await row()).done > 0, 60_000)
  first.abort()
  await ended
  const taken = await house.db.read.$count(people)
  expect(taken).toBeGreaterThan(0)

  const second = new AbortController()
  const over = runImports(house, clock, second.signal)
  await waitUntil("the last row", async () => (await row()).status === "done", 60_000)
  second.abort()
  await over
  expect((await row()).done).toBe(1_500)
  expect(await house.db.read.$count(people)).toBeGreaterThanOrEqual(taken)
  house.close()
}, 120_000)
