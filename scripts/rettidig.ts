import { parseArgs } from "node:util"
import { type Command, print, tell, UsageError } from "#scripts/commands/command.ts"

/** Loaded only when asked for: `needs` is to start without the mail parser, and `status` without the demo. */
const commands: Record<string, () => Promise<{ command: Command }>> = {
  status: () => import("#scripts/commands/status.ts"),
  ingest: () => import("#scripts/commands/ingest.ts"),
  user: () => import("#scripts/commands/user.ts"),
  backup: () => import("#scripts/commands/backup.ts"),
  restore: () => import("#scripts/commands/restore.ts"),
  verify: () => import("#scripts/commands/verify.ts"),
  reindex: () => import("#scripts/commands/reindex.ts"),
  needs: () => import("#scripts/commands/needs.ts"),
  plan: () => import("#scripts/commands/plan.ts"),
  prepare: () => import("#scripts/commands/prepare.ts"),
  "seed-demo": () => import("#scripts/commands/seed-demo.ts"),
}

const isHelp = (word: string | undefined) => word === undefined || word === "help" || word === "--help" || word === "-h"

async function printOverview() {
  print("npm run -s rettidig -- <command> [options]\n")
  for (const [name, load] of Object.entries(commands)) print(`  ${name.padEnd(12)}${(await load()).command.summary}`)
  print("\n<command> --help tells more. DATA_DIR names the data folder (data).")
}

async function main([name, ...rest]: string[]): Promise<number> {
  if (name === undefined || isHelp(name)) {
    await printOverview()
    return 0
  }
  const load = commands[name]
  if (!load) throw new UsageError(`There is no command "${name}". These are: ${Object.keys(commands).join(", ")}.`)
  const { command } = await load()
  const { values, positionals } = parseArgs({
    args: rest,
    options: { ...command.options, help: { type: "boolean", short: "h" } },
    allowPositionals: true,
  })
  if (values.help) {
    print(`${command.summary}\n\n${command.usage}`)
    return 0
  }
  const code = await command.run({ values, positionals })
  return typeof code === "number" ? code : 0
}

const isMisuse = (error: unknown): error is Error =>
  error instanceof UsageError ||
  (error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS"))

// Whoever reads us may have seen enough (`… | head`): that is no fault of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1))

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (!isMisuse(error)) throw error
  tell(error.message)
  process.exitCode = 2
}
