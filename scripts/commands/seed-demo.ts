import { seedDemo } from "#scripts/seed-demo.ts"
import { type Command, print, tell, withPreparedHouse } from "./command.ts"

export const command: Command = {
  summary: "Fills an empty house with a believable authority, all of it invented.",
  usage: `seed-demo [--seed <number>]

Units, colleagues, parties, two years of contacts and cases at every stage, dated from now. Only into a house without
users and mail; the same seed gives the same authority.`,
  options: { seed: { type: "string", default: "1" } },
  run: ({ values }) =>
    withPreparedHouse(async (services) => {
      print(await seedDemo(services, { seed: Number(values.seed), progress: tell }))
    }),
}
