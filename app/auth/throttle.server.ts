import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible"

/** Failures within a quarter of an hour before an account, or everything from one address, has to wait. */
const perAccount = 5
const perAddress = 20
const WINDOW_SECONDS = 15 * 60

export type Throttle = {
  /**
   * Counts a try before the password is looked at, so that tries sent side by side cannot all slip through.
   * @returns null, or the whole minutes to wait
   */
  tryOnce(email: string, address: string): Promise<number | null>
  /** The password was right: the try is not held against anybody. */
  forgive(email: string, address: string): Promise<void>
}

/** In memory: one web server has all the sign-ins (quality.md, Security). A restart forgets, which only the owner can cause. */
export function openThrottle(): Throttle {
  const accounts = new RateLimiterMemory({ points: perAccount, duration: WINDOW_SECONDS, keyPrefix: "account" })
  const addresses = new RateLimiterMemory({ points: perAddress, duration: WINDOW_SECONDS, keyPrefix: "address" })
  return {
    async tryOnce(email, address) {
      try {
        await addresses.consume(network(address))
        await accounts.consume(email)
        return null
      } catch (refused) {
        if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 60_000))
        throw refused
      }
    },
    async forgive(email, address) {
      await accounts.delete(email)
      await addresses.reward(network(address))
    },
  }
}

/** Whoever has one IPv6 address has a whole /64 of them to try from. */
export const network = (address: string) =>
  address.includes(":") && !address.includes(".") ? expand(address).slice(0, 4).join(":") : address

function expand(address: string): string[] {
  const [head = "", tail] = address.split("::")
  const left = head.split(":").filter(Boolean)
  const right = tail?.split(":").filter(Boolean) ?? []
  return [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill("0"), ...right]
}
