import { fileURLToPath } from "node:url"
import { vitePlugin as remix } from "@remix-run/dev"
import { defineConfig } from "vite"

export default defineConfig({
  plugins: [
    remix({
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_singleFetch: true,
        // Found out on first use, a route that is asked as one types was asked in any order, and the last answer was not the
        // last one's. All routes are told at once instead.
        v3_lazyRouteDiscovery: false,
        v3_routeConfig: true,
      },
    }),
  ],
  // Vite takes the wrong one of chrono-node's two overlapping export patterns; Node takes the right one.
  resolve: { alias: { "chrono-node/en": fileURLToPath(import.meta.resolve("chrono-node/en")) } },
  build: {
    target: "es2022",
    // The first browsers with light-dark() and CSS nesting, which the tokens stand on.
    cssTarget: ["chrome123", "firefox121", "safari17.5"],
    // A data: URI is neither cached nor hashed.
    assetsInlineLimit: 0,
  },
})
