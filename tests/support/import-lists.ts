import { getImport } from "#app/stakeholders/imports/queries.server.ts"
import { checkImport, runImport } from "#app/stakeholders/imports/steering.server.ts"
import { uploadImport } from "#app/stakeholders/imports/uploading.server.ts"
import type { App } from "./app.ts"
import { waitUntil } from "./wait.ts"

/** One whose columns are to be chosen, one that is checked, one that is taken in: with every verdict there is. */
export async function importLists({ house, signe }: App) {
  const actor = { userId: signe, now: Date.now(), locale: "da" as const }
  const bytes = Buffer.from(
    `${head}\nLind A/S;12345678;Mette;mli@lind.example;Ukendt\n;;Ole;(intet);\nLind A/S;12345678;Mette;mli@lind.example;Ukendt\n`,
  )
  for (const steps of [0, 1, 2]) {
    const id = await uploadImport(house, actor, { name: `liste ${steps}.csv`, bytes })
    const { fields } = await getImport(house.db.read, id)
    if (steps > 0) await checkImport(house.db, actor, id, { fields, saveAs: null })
    if (steps > 0) await reaches(id, "checked")
    if (steps > 1) await runImport(house.db, actor, id)
    if (steps > 1) await reaches(id, "done")
  }
  function reaches(id: number, status: string) {
    return waitUntil(`import ${id} to be ${status}`, async () => (await getImport(house.db.read, id)).status === status)
  }
}
const head = "Virksomhed;CVR;Kontaktperson;Mail;Kommune"
