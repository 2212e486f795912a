import type { Words } from "./words.ts"

export type PartyKind = "person" | "organisation"

/** What is compared of a person or an organisation. Numbers and addresses as a look-up has them. */
export type Party = {
  id: number
  name: string
  /** What it was called before, and what its doubles were called. */
  otherNames: readonly string[]
  mails: readonly string[]
  phones: readonly string[]
  /** Four digits; of a person: where their organisations lie. */
  municipalities: readonly string[]
  /** Of a person: the organisations they are at now, and those they were at. */
  places: readonly Place[]
  /** Of an organisation. */
  domains: readonly string[]
  cvr: string | null
  pNumber: string | null
  parentId: number | null
}

/** An organisation that somebody is or was at. Two entries of one organisation have the same key. */
export type Place = { key: string; name: string; now: boolean }

/** A party with its names read, so that each is read once however often it is compared. */
export type Read = Party & {
  names: readonly Words[]
  /** It is called by an address: nobody gave a name. */
  unnamed: boolean
}

/** Why two entries may be one party, or may not. */
export type ReasonCode =
  | "same-name"
  | "same-name-spelt"
  | "same-name-turned"
  | "name-typo"
  | "name-initial"
  | "name-longer"
  | "former-name"
  | "common-name"
  | "name-from-mail"
  | "same-mail"
  | "near-mail"
  | "same-domain"
  | "same-cvr"
  | "cvr-typo"
  | "same-p-number"
  | "same-phone"
  | "same-organisation"
  | "same-municipality"
  | "other-organisation"
  | "other-municipality"
  | "other-cvr"
  | "other-domain"
  | "other-mail"
  | "other-phone"

/** `weight` in bits: each doubles the odds, or halves them where it is below nothing. `value` is what they share. */
export type Reason = { code: ReasonCode; weight: number; value?: string }

export type Certainty = "certain" | "likely"
export type Match = { certainty: Certainty; score: number; reasons: Reason[] }

/** A party that nothing is known of but what is given. */
export const bareParty = (known: Partial<Party>): Party => ({
  ...{ id: 0, name: "", otherNames: [], mails: [], phones: [], municipalities: [], places: [], domains: [] },
  ...{ cvr: null, pNumber: null, parentId: null },
  ...known,
})
