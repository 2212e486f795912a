import { availableParallelism } from "node:os"
import { fileURLToPath } from "node:url"
import { defineConfig } from "vitest/config"

/** One file a core. Vitest leaves one of two cores idle unless told. */
const maxWorkers = availableParallelism()
const quick = ["unit", "architecture"]
/** Real servers and a real browser. */
const served = ["http", "e2e"]
const files = (name: string) => [`tests/${name}/**/*.test.{ts,tsx}`, `tests/${name}.test.ts`]

const real = {
  globalSetup: ["tests/support/build.ts"],
  testTimeout: 120_000,
  hookTimeout: 120_000,
}

// No Remix plugin here: it rewrites route modules for the browser and breaks their server exports under test.
export default defineConfig({
  esbuild: { jsx: "automatic" },
  // Vite takes the wrong one of chrono-node's two overlapping export patterns; Node takes the right one.
  resolve: { alias: { "chrono-node/en": fileURLToPath(import.meta.resolve("chrono-node/en")) } },
  test: {
    setupFiles: ["tests/support/same-cases.ts"],
    projects: [
      ...quick.map((name) => ({
        extends: true as const,
        test: { name, include: files(name), testTimeout: 20_000, maxWorkers, sequence: { groupOrder: 0 } },
      })),
      ...served.map((name) => ({
        extends: true as const,
        test: { name, include: files(name), ...real, maxWorkers, sequence: { groupOrder: 1 } },
      })),
      {
        extends: true as const,
        // Killed workers and real clocks: one file at a time, so that they do not starve one another.
        test: {
          name: "integration",
          include: files("integration"),
          ...real,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
