type Bootstrap = { ensureBuilt(): Promise<void> }

/** vitest's globalSetup for the tests that start the real web server: builds once, where the sources have changed. */
export default async function setup(): Promise<void> {
  const bootstrap = new URL("../../scripts/bootstrap/build.mjs", import.meta.url).href
  const { ensureBuilt }: Bootstrap = await import(bootstrap)
  await ensureBuilt()
}
