import { DomainError, type DomainErrorCode } from "#app/errors.ts"
import { type Asked, type Digest, digestFile } from "./digest.server.ts"

/** What can be said from one process to another: the digest; why a file cannot be read; or a bug of ours. */
export type DigestAnswer =
  | { digest: Digest }
  | { refused: { code: DomainErrorCode; values: Record<string, string | number> } }
  | { bug: string }

export const answerDigest = (bytes: Uint8Array, asked: Asked): Promise<DigestAnswer> =>
  digestFile(bytes, asked).then(
    (digest) => ({ digest }),
    (error) =>
      error instanceof DomainError
        ? { refused: { code: error.code, values: error.values } }
        : { bug: error instanceof Error ? (error.stack ?? error.message) : String(error) },
  )
