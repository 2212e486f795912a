/** Whether one signs in with the provider's account: not at all, also, or in no other way. */
export const singleSignOnUses = ["off", "beside", "only"] as const
export type SingleSignOnUse = (typeof singleSignOnUses)[number]

export type SingleSignOn = {
  use: SingleSignOnUse
  /** The provider, as it names itself (`iss`). */
  issuer: string
  clientId: string
  /** On the button. */
  label: string
  /** The claim that holds the mail address. */
  emailClaim: string
  /** The provider's addresses are believed without `email_verified`. */
  trusted: boolean
}

/** What the sign-in page says of it. */
export type SingleSignOnOffer = Pick<SingleSignOn, "label"> & { only: boolean }

/** Why a provider cannot be used, where it is tried out. */
export const providerFaults = [
  "unreachable",
  "slow",
  "no-discovery",
  "issuer-differs",
  "insecure",
  "incomplete",
] as const
export type ProviderFault = (typeof providerFaults)[number]

/** Why somebody did not get in. */
export type EntryFault =
  /** Nothing was begun in this browser, or too long ago, or something else since. */
  | "gone"
  | "throttled"
  /** The provider cannot be reached, or is no such provider. */
  | "provider-down"
  /** The provider sent its user back with an error. */
  | "refused-there"
  /** The provider did not take our code or our secret. */
  | "code-refused"
  | "clock-differs"
  | "token-refused"
  | "no-mail"
  | "mail-unverified"
  | "unknown-user"
  | "linked-to-another"
  | "user-closed"

/** `detail` is the provider's error, the address it gave, or the minutes to wait. */
export type Refused = { fault: EntryFault; detail: string | null }
