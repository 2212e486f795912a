import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto"
import { linkSync, readFileSync, unlinkSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { makeDataFolder } from "#db/data-folder.server.ts"
import type { Env } from "./env.server.ts"

export type Secrets = {
  /** Encrypts for keeping at rest (AES-256-GCM); a mailbox's password, for one. */
  seal(plain: string): string
  /** @throws Error when the text was not sealed with this key, or was changed since. */
  unseal(sealed: string): string
  /** A key of its own for one purpose, so that no two purposes share one. */
  derive(purpose: string): Buffer
}

/** The master key: from SECRET_KEY, else from DATA_DIR/secret.key, which is made (0600) at the first start. */
export function openSecrets(env: Pick<Env, "secretKey" | "dataDir">): Secrets {
  const master = Buffer.from(env.secretKey ?? readOrMakeKey(env.dataDir), "hex")
  const derive = (purpose: string) => createHmac("sha256", master).update(purpose).digest()
  const sealing = derive("seal")
  return {
    derive,
    seal(plain) {
      const iv = randomBytes(12)
      const cipher = createCipheriv("aes-256-gcm", sealing, iv)
      const body = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()])
      return Buffer.concat([iv, cipher.getAuthTag(), body]).toString("base64")
    },
    unseal(sealed) {
      const bytes = Buffer.from(sealed, "base64")
      const decipher = createDecipheriv("aes-256-gcm", sealing, bytes.subarray(0, 12))
      decipher.setAuthTag(bytes.subarray(12, 28))
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8")
    },
  }
}

function readOrMakeKey(dataDir: string): string {
  const file = join(dataDir, "secret.key")
  makeDataFolder(dataDir)
  const mine = `${file}.${process.pid}`
  writeFileSync(mine, randomBytes(32).toString("hex"), { mode: 0o600 })
  try {
    // link() fails where the name is taken: web and worker may start together and must end up with one key.
    linkSync(mine, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error
  } finally {
    unlinkSync(mine)
  }
  return readFileSync(file, "utf8").trim()
}
