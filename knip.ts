import type { RouteConfigEntry } from "@remix-run/route-config"
import type { KnipConfig } from "knip"
import routes from "./app/routes.ts"

/** The modules that the table of URLs names: Remix loads them, so no import shows that they are used. */
const modulesOf = (entries: RouteConfigEntry[]): string[] =>
  entries.flatMap(({ file, children = [] }) => [`app/${file}`, ...modulesOf(children)])

export default {
  entry: [
    ...modulesOf(await routes),
    // Only declares types for the whole house.
    "app/context.ts",
    "app/entry.{client,server}.tsx",
    "scripts/{start,test,complete-lockfile}.mjs",
    "scripts/{web,rettidig}.ts",
    "scripts/bootstrap/leave-with-parent.mjs",
    "scripts/{bench,eval}/main.ts",
    "scripts/school/{dates,topics}.ts",
    "workers/main.ts",
    "tests/**/*.test.{ts,tsx}",
    // A process of its own, to be killed.
    "tests/support/service-worker.ts",
  ],
  project: ["app/**/*.{ts,tsx,mjs}", "db/**/*.ts", "scripts/**/*.{ts,mjs}", "tests/**/*.{ts,tsx}", "workers/**/*.ts"],
  // A type that a file's other exports speak of may be named; a value that nobody imports may not be exported.
  ignoreExportsUsedInFile: { type: true, interface: true },
  // Debian's own, like dovecot and chromium, which the tests name by their paths.
  ignoreBinaries: ["openssl"],
} satisfies KnipConfig
