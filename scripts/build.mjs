/* npm run build: what `npm start` and `npm test` do of themselves where the sources have changed. */
import { build } from "./bootstrap/build.mjs"
import { step } from "./bootstrap/say.mjs"

await step("Building", build)
