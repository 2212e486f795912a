import { availableParallelism } from "node:os"
import { fileURLToPath } from "node:url"
import { defineConfig } from "vitest/config"
import { LongestFirst } from "./tests/support/longest-first.ts"

/** One file a core. Vitest leaves one of two cores idle unless told. */
const maxWorkers = availableParallelism()
/** Real servers, real clocks, a real browser. Milliseconds; what hangs is ended by them, what is slow is not. */
const real = { globalSetup: ["tests/support/build.ts"], testTimeout: 240_000, hookTimeout: 240_000 }

/** The tests of a folder; those of a lower order are run first, those of the same side by side. */
const project = (name: string, groupOrder: number, test: object) => ({
  extends: true as const,
  test: {
    name,
    include: [`tests/${name}/**/*.test.{ts,tsx}`, `tests/${name}.test.ts`],
    sequence: { groupOrder },
    ...test,
  },
})

// No Remix plugin here: it rewrites route modules for the browser and breaks their server exports under test.
export default defineConfig({
  esbuild: { jsx: "automatic" },
  // Vite takes the wrong one of chrono-node's two overlapping export patterns; Node takes the right one.
  resolve: { alias: { "chrono-node/en": fileURLToPath(import.meta.resolve("chrono-node/en")) } },
  test: {
    setupFiles: ["tests/support/same-cases.ts"],
    sequence: { sequencer: LongestFirst },
    projects: [
      // Their files share a process, one after the other: the house's modules are loaded once, not two hundred times.
      ...["unit", "architecture"].map((name) => project(name, 0, { maxWorkers, isolate: false, testTimeout: 60_000 })),
      ...["http", "e2e", "integration"].map((name) => project(name, 1, { maxWorkers, ...real })),
      // What is held against a clock: one file at a time, with nothing beside it.
      project("timed", 2, { fileParallelism: false, ...real }),
    ],
  },
})
