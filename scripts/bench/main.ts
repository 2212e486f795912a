import { casePage } from "./case.ts"
import { importList } from "./import.ts"
import { ingest } from "./ingest.ts"
import { load } from "./load.ts"
import { needs } from "./needs.ts"
import { newcomer } from "./newcomer.ts"
import { overview } from "./overview.ts"
import { planning } from "./plan.ts"
import { queue } from "./queue.ts"
import { search } from "./search.ts"
import { seed } from "./seed.ts"
import { visit } from "./visit.ts"

/** `npm run bench -- ingest` and so on: each prints a table, and the same as JSON on its last line. */
const benches: Record<string, (args: string[]) => Promise<void>> = {
  case: casePage,
  import: importList,
  ingest,
  load,
  needs,
  newcomer,
  overview,
  plan: planning,
  queue,
  search,
  seed,
  visit,
}

async function main([name = "", ...args]: string[]) {
  const bench = benches[name]
  if (bench) return bench(args)
  console.error(`There is no bench "${name}". There are: ${Object.keys(benches).join(", ")}.`)
  process.exitCode = 1
}

await main(process.argv.slice(2))
