import { RateLimiterMemory } from "rate-limiter-flexible"
import { consume } from "./link-throttle.server.ts"
import { network } from "./throttle.server.ts"

/** Within a quarter of an hour from one network: forms that are looked at, and inquiries that are taken. */
const mostTries = 60
const mostProven = 30
/** From browsers that did no work for it: those without JavaScript, and programs that send forms by the thousand. */
const mostUnproven = 8
/** Links that open nothing. */
const mostWrong = 60
const WINDOW_SECONDS = 15 * 60

export type ContactThrottle = {
  /** A form has come, right or wrong. @returns null, or the whole minutes to wait */
  countTry(address: string): Promise<number | null>
  /** It is right and would be taken. @returns null, or the whole minutes to wait */
  countTaken(address: string, proven: boolean): Promise<number | null>
  /** A link to an inquiry that opens nothing was tried. @returns null, or the whole minutes to wait */
  countWrong(address: string): Promise<number | null>
}

/** For the front door. In memory, like that of the sign-in. */
export function openContactThrottle(): ContactThrottle {
  const limit = (points: number, keyPrefix: string) =>
    new RateLimiterMemory({ points, duration: WINDOW_SECONDS, keyPrefix })
  const tries = limit(mostTries, "contact-try")
  const proven = limit(mostProven, "contact-proven")
  const unproven = limit(mostUnproven, "contact-unproven")
  const wrong = limit(mostWrong, "contact-wrong")
  return {
    countTry: (address) => consume(tries, network(address)),
    countTaken: (address, withProof) => consume(withProof ? proven : unproven, network(address)),
    countWrong: (address) => consume(wrong, network(address)),
  }
}
