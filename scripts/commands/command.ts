import { existsSync } from "node:fs"
import type { ParseArgsConfig } from "node:util"
import { seedReference } from "#app/admin/reference.server.ts"
import { readEnv } from "#app/env.server.ts"
import { databaseFile, openServices, type Services } from "#app/services.server.ts"
import { migrateDb } from "#db/client.server.ts"

type Options = NonNullable<ParseArgsConfig["options"]>
export type Input = {
  values: Record<string, string | boolean | (string | boolean)[] | undefined>
  positionals: string[]
}

/** One subcommand of the command line. `run` may give an exit code other than 0. */
export type Command = {
  summary: string
  /** Below the first line, what `--help` shows. */
  usage: string
  options?: Options
  run(input: Input): Promise<unknown>
}

/** The person at the terminal asked for something that cannot be: shown in words, without a stack; exit code 2. */
export class UsageError extends Error {}

export const text = (value: Input["values"][string]): string | undefined =>
  typeof value === "string" ? value : undefined

/** The environment for the command line: what the commands print is their answer, so nothing is logged among it. */
export const readCommandEnv = () => readEnv({ ...process.env, LOG_LEVEL: process.env.LOG_LEVEL || "silent" })

/** Opens the house for one command and closes it whatever happens. @throws UsageError where there is none. */
export async function withServices<T>(work: (services: Services) => Promise<T>): Promise<T> {
  const env = readCommandEnv()
  if (!existsSync(databaseFile(env))) throw new UsageError(`There is no house in ${env.dataDir}; npm start makes one.`)
  const services = openServices(env)
  try {
    return await work(services)
  } finally {
    services.close()
  }
}

/** The same, made or brought up to this version first, as the start does. */
export async function withPreparedHouse<T>(work: (services: Services) => Promise<T>): Promise<T> {
  migrateDb(databaseFile(readCommandEnv()))
  return withServices(async (services) => {
    await seedReference(services.db, services.now())
    return work(services)
  })
}

export const print = (line = "") => void process.stdout.write(`${line}\n`)
/** For a person who watches; never part of the answer. */
export const tell = (line: string) => void process.stderr.write(`${line}\n`)
