import type { Viewer } from "#app/auth/viewer.ts"
import type { Tx } from "#db/client.server.ts"
import { readAsked } from "./asked.server.ts"
import { searchContacts } from "./contact-search.server.ts"
import { searchInquiries } from "./inquiry-search.server.ts"
import { showOrganisations, showPeople } from "./party-results.server.ts"
import { findPartyHits } from "./party-search.server.ts"
import { type Kind, pageSize, type Results, type SearchFilter } from "./results.ts"

/**
 * All that the viewer may find, each kind's first rows or, of one kind, a page. Bounded in time however much there is:
 * of texts that hold common words only the newest are looked at, and `more` says so.
 */
export async function search(
  read: Tx,
  viewer: Viewer,
  filter: SearchFilter,
  now: number,
  rowsOf: (kind: Kind) => number,
): Promise<Results> {
  const asked = await readAsked(read, viewer, filter, now)
  const parties = await findPartyHits(read, asked)
  const part = (kind: Kind) => ({ from: filter.kind === kind ? (filter.page - 1) * pageSize : 0, count: rowsOf(kind) })
  return {
    inquiries: await searchInquiries(read, viewer, asked, parties, part("inquiries")),
    organisations: await showOrganisations(read, parties, part("organisations")),
    people: await showPeople(read, parties, part("people")),
    contacts: await searchContacts(read, viewer, asked, part("contacts")),
  }
}
