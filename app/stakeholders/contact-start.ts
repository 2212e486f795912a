import type { PartyOption } from "#app/contact-log/contact.ts"
import { type Draft, partyLabel } from "#app/contact-log/draft.ts"

/** A contact that is logged from a party's page is with that party. */
export function contactWith(data: unknown): Partial<Draft> {
  const { contactParty: party = null } = (data ?? {}) as { contactParty?: PartyOption | null }
  return party ? { party, typed: partyLabel(party) } : {}
}
