import { fileURLToPath } from "node:url"
import { defineConfig } from "vitest/config"

const quick = ["unit", "architecture"]
/** Real servers, real clocks, a real browser: one file at a time, so that they do not starve one another on two cores. */
const real = ["integration", "http", "e2e"]
const files = (name: string) => [`tests/${name}/**/*.test.{ts,tsx}`, `tests/${name}.test.ts`]

// No Remix plugin here: it rewrites route modules for the browser and breaks their server exports under test.
export default defineConfig({
  esbuild: { jsx: "automatic" },
  // Vite takes the wrong one of chrono-node's two overlapping export patterns; Node takes the right one.
  resolve: { alias: { "chrono-node/en": fileURLToPath(import.meta.resolve("chrono-node/en")) } },
  test: {
    setupFiles: ["tests/support/same-cases.ts"],
    projects: [
      ...quick.map((name) => ({ extends: true as const, test: { name, include: files(name), testTimeout: 20_000 } })),
      ...real.map((name) => ({
        extends: true as const,
        test: {
          name,
          include: files(name),
          globalSetup: ["tests/support/build.ts"],
          fileParallelism: false,
          // Tests that say they may run side by side: one a core.
          maxConcurrency: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      })),
    ],
  },
})
