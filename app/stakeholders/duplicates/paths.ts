import type { PartyKind } from "./party.ts"

export const partyKinds = ["person", "organisation"] as const satisfies readonly PartyKind[]

/** Where a party has its page. */
export const partyPath = (kind: PartyKind, id: number) => `/${kind === "person" ? "people" : "organisations"}/${id}`

/** The pairs of a kind. */
export const duplicatesPath = (kind: PartyKind) => `/stakeholders/duplicates?kind=${kind}`

/** Where a merge and a distinction are posted; `kind` says which list to come back to without JavaScript. */
export const mergesPath = (kind: PartyKind) => `/stakeholders/merges?kind=${kind}`
export const distinctionsPath = (kind: PartyKind) => `/stakeholders/distinctions?kind=${kind}`

export const readKind = (text: string | null): PartyKind => (text === "organisation" ? "organisation" : "person")
