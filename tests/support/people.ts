import { hash } from "@node-rs/argon2"
import type { Role } from "#app/auth/roles.ts"
import type { Db } from "#db/client.server.ts"
import { users } from "#db/schema/index.ts"

export const testPassword = "to ravne og en bro"

// One cheap hash for all: how dear a real one is has a test of its own.
let hashed: Promise<string> | null = null

/** Somebody who can sign in with `testPassword`. */
export async function addPerson(
  db: Db,
  person: { email: string; role: Role; name?: string; unitId?: number } & Partial<typeof users.$inferInsert>,
): Promise<number> {
  hashed ??= hash(testPassword, { memoryCost: 8192, timeCost: 1, parallelism: 1 })
  const passwordHash = await hashed
  const [row] = await db.write((tx) =>
    tx
      .insert(users)
      .values({ name: "Signe Aaholm", initials: "SAA", createdAt: Date.now(), passwordHash, ...person })
      .returning({ id: users.id }),
  )
  if (!row) throw new Error("no person")
  return row.id
}
