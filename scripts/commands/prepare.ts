import { makeFirstLink } from "#app/admin/first-links.server.ts"
import { type Command, print, tell, withPreparedHouse } from "./command.ts"

export const command: Command = {
  summary: "Brings the data folder up to this version; `npm start` does it by itself.",
  usage: `prepare [--demo]

Creates or migrates the database and seeds reference data; with --demo also the demo, where the house is empty. Its last
line is {"link":{"for","name","url"}}: the one-time link somebody needs while no administrator has a password, or null.`,
  options: { demo: { type: "boolean" } },
  run: ({ values }) =>
    withPreparedHouse(async (services) => {
      if (values.demo) {
        const { isEmptyHouse, seedDemo } = await import("#scripts/seed-demo.ts")
        if (await isEmptyHouse(services.db.read)) await seedDemo(services, { seed: 1, progress: tell })
      }
      print(JSON.stringify({ link: await makeFirstLink(services) }))
    }),
}
