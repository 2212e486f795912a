// The first file of the reader's process is JavaScript, so that it runs under any shell; it brings TypeScript with it.
import { register } from "tsx/esm/api"

register()
await import("./digest-worker.server.ts")
