import type { Asked } from "./digest.server.ts"
import { answerDigest } from "./digest-answer.server.ts"

export type DigestRequest = { bytes: Uint8Array; asked: Asked }

// The process of file-reader.server.ts: one file, one answer.
process.once("message", async ({ bytes, asked }: DigestRequest) => {
  process.send?.(await answerDigest(bytes, asked))
})
process.on("disconnect", () => process.exit())
