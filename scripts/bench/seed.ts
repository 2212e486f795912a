import { tmpdir } from "node:os"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { seedHouse } from "./seed/house.ts"

/** How many cases and in which data folder: `--cases 1000000 [--data DIR]`, for whoever fills the house or measures in it. */
export function readHouseOptions(args: string[]): { cases: number; folder: string } {
  const { values } = parseArgs({
    args,
    options: { cases: { type: "string", default: "1000000" }, data: { type: "string" } },
  })
  const cases = Number(values.cases)
  if (!Number.isInteger(cases) || cases < 1) throw new RangeError("--cases takes a whole number")
  return { cases, folder: values.data ?? join(tmpdir(), "rettidig-bench", `house-${cases}`) }
}

/**
 * A large authority: `npm run bench -- seed --cases 1000000 [--data DIR]`. Ten years of cases with their deadlines and
 * facts; the same every time. A run that is cut off goes on where it was, and one that is done is used as it is.
 */
export async function seed(args: string[]): Promise<void> {
  const { cases, folder } = readHouseOptions(args)
  const began = performance.now()
  const db = await seedHouse(folder, cases, (line) => console.log(line))
  db.close()
  const took = Math.round((performance.now() - began) / 1000)
  console.log(JSON.stringify({ bench: "seed", cases, folder, seconds: took }))
}
