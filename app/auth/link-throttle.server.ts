import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible"
import { network } from "./throttle.server.ts"

/** Wrong links from one address, and things sent through one link, within a quarter of an hour. */
const mostWrong = 60
const mostSent = 20
const WINDOW_SECONDS = 15 * 60

export type LinkThrottle = {
  /** A link that opens nothing was tried. @returns null, or the whole minutes to wait */
  countWrong(address: string): Promise<number | null>
  /** Something was sent through a link that opens. @returns null, or the whole minutes to wait */
  countSent(link: string): Promise<number | null>
}

/** For the pages that open without a password, by a personal link. In memory, like that of the sign-in. */
export function openLinkThrottle(): LinkThrottle {
  const wrong = new RateLimiterMemory({ points: mostWrong, duration: WINDOW_SECONDS, keyPrefix: "wrong-link" })
  const sent = new RateLimiterMemory({ points: mostSent, duration: WINDOW_SECONDS, keyPrefix: "link" })
  return {
    countWrong: (address) => consume(wrong, network(address)),
    countSent: (link) => consume(sent, link),
  }
}

/** Counts one against the key. @returns null, or the whole minutes to wait */
export async function consume(limiter: RateLimiterMemory, key: string): Promise<number | null> {
  try {
    await limiter.consume(key)
    return null
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 60_000))
    throw refused
  }
}
