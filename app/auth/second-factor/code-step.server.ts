import { eq } from "drizzle-orm"
import { recordEvent } from "#app/audit/record.server.ts"
import { readCookie } from "#app/http/cookies.server.ts"
import type { Services } from "#app/services.server.ts"
import { users } from "#db/schema/index.ts"
import type { Caller } from "../auth.server.ts"
import { openThrottle } from "../throttle.server.ts"
import { hasSecondFactor, takeCode } from "./factors.server.ts"
import { claimedBy, isPending, makePending, pendingCookie, pendingCookieLine } from "./pending.server.ts"

type Person = { id: number; passwordHash: string | null }
type CodeAnswer =
  | { state: "in"; cookies: string[] }
  /** Too long ago, or the password was changed meanwhile: it begins again with the password. */
  | { state: "gone" }
  | { state: "wrong" }
  | { state: "wait"; minutes: number }

/** The step between the right password and the session, for whoever has a second factor. `start` makes the session. */
export function openCodeStep(
  services: Pick<Services, "db" | "env" | "now" | "secrets">,
  start: (userId: number, caller: Caller) => Promise<string>,
) {
  const { db, env, now, secrets } = services
  // Of its own: whoever knows the password could otherwise wipe the count by giving it again.
  const throttle = openThrottle()

  const recordFailure = (userId: number, type: "code-failed" | "code-throttled", address: string) =>
    db.write((tx) =>
      recordEvent(tx, { userId: null, now: now() }, { subject: "user", subjectId: userId, type, data: { address } }),
    )

  /** Who is asked for a code, null for nobody. */
  async function whoIsAsked(cookies: string | null): Promise<Person | null> {
    const value = readCookie(cookies ?? undefined, pendingCookie)
    const id = claimedBy(value)
    if (!value || id === null) return null
    const [user] = await db.read.select().from(users).where(eq(users.id, id))
    if (!user || user.closedAt !== null || !isPending(secrets, user, value, now())) return null
    return (await hasSecondFactor(db.read, id)) ? user : null
  }

  return {
    /** @returns the cookie that remembers for five minutes that the password was right */
    ask: (person: Person): string => pendingCookieLine(makePending(secrets, person, now()), env),

    whoIsAsked,

    /** What was typed: the app's code or a recovery code. Throttled for the account and the address like a password. */
    async answer(cookies: string | null, typed: string, caller: Caller): Promise<CodeAnswer> {
      const person = await whoIsAsked(cookies)
      if (!person) return { state: "gone" }
      const key = String(person.id)
      const minutes = await throttle.tryOnce(key, caller.address)
      if (minutes !== null) {
        await recordFailure(person.id, "code-throttled", caller.address)
        return { state: "wait", minutes }
      }
      if (!(await takeCode(services, { userId: person.id, now: now() }, typed))) {
        await recordFailure(person.id, "code-failed", caller.address)
        return { state: "wrong" }
      }
      await throttle.forgive(key, caller.address)
      return { state: "in", cookies: [await start(person.id, caller), pendingCookieLine("", env)] }
    },
  }
}
