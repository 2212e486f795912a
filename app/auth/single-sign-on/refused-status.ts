import type { EntryFault, Refused } from "./single-sign-on.ts"

/** The provider's own troubles are a gateway's (502); who is known there and not let in here is forbidden (403). */
const statuses: Record<EntryFault, number> = {
  gone: 400,
  "refused-there": 400,
  "token-refused": 400,
  "clock-differs": 502,
  "code-refused": 502,
  "provider-down": 502,
  throttled: 429,
  "no-mail": 403,
  "mail-unverified": 403,
  "unknown-user": 403,
  "linked-to-another": 403,
  "user-closed": 403,
}

export const statusOf = ({ fault }: Refused): number => statuses[fault]
