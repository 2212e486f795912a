import { existsSync, readFileSync } from "node:fs"

/** A file of ../shared, the design beside the project; null where it is absent: what is compared with it is passed over. */
export const readShared = (path: string): string | null =>
  existsSync(`../shared/${path}`) ? readFileSync(`../shared/${path}`, "utf8") : null
