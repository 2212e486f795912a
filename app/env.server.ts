import { isAbsolute, resolve } from "node:path"
import { z } from "zod"

const port = (fallback: number) => z.coerce.number().int().min(0).max(65_535).default(fallback)

const schema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
  HOST: z.string().default("127.0.0.1"),
  PORT: port(3000),
  /** Where the page is reached from outside, e.g. https://rettidig.region.example; cookies are Secure when it is https. */
  ORIGIN: z.url().optional(),
  DATA_DIR: z.string().default("data"),
  SMTP_DOOR_HOST: z.string().default("127.0.0.1"),
  SMTP_DOOR_PORT: port(2525),
  /** Outgoing mail, e.g. smtp://user:password@mail.region.example:587. Without it mail is kept in DATA_DIR/outgoing. */
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, "must begin with smtp:// or smtps://")
    .optional(),
  /** 32 bytes in hex; without it a key is made in DATA_DIR/secret.key. */
  SECRET_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/i, "must be 64 hex digits")
    .optional(),
  /** How long a human reply can be taken back before it leaves. */
  UNDO_SECONDS: z.coerce.number().int().min(0).max(600).default(20),
  /** How many proxies in front of us may name the caller's address (X-Forwarded-For). */
  TRUST_PROXY: z.coerce.number().int().min(0).default(0),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
})

export type Env = Readonly<{
  mode: "development" | "production" | "test"
  host: string
  port: number
  origin: string
  dataDir: string
  door: { host: string; port: number }
  smtpUrl: string | null
  secretKey: string | null
  undoMs: number
  trustProxy: number
  logLevel: string
}>

/**
 * The environment, parsed once at boot; the only reader of `process.env`.
 * @throws Error naming every variable that is wrong, so that the process fails loudly before it takes mail.
 */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""))
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`)
    throw new Error(`The environment is not right:\n${lines.join("\n")}`)
  }
  const env = parsed.data
  return {
    mode: env.NODE_ENV,
    host: env.HOST,
    port: env.PORT,
    origin: env.ORIGIN?.replace(/\/$/, "") ?? `http://localhost:${env.PORT}`,
    dataDir: isAbsolute(env.DATA_DIR) ? env.DATA_DIR : resolve(env.DATA_DIR),
    door: { host: env.SMTP_DOOR_HOST, port: env.SMTP_DOOR_PORT },
    smtpUrl: env.SMTP_URL ?? null,
    secretKey: env.SECRET_KEY ?? null,
    undoMs: env.UNDO_SECONDS * 1000,
    trustProxy: env.TRUST_PROXY,
    logLevel: env.LOG_LEVEL,
  }
}
