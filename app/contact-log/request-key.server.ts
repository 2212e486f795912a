import { randomBytes } from "node:crypto"

/** What tells a request that is sent twice from two requests. */
export const makeRequestKey = (): string => randomBytes(16).toString("hex")
