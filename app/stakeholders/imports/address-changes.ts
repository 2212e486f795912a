import type { Address, Base, Organisation, Person } from "./base.ts"
import { isOrganisation } from "./base.ts"
import { type Change, nothingMade } from "./changes.ts"
import type { ImportField } from "./fields.ts"
import type { Remark } from "./remarks.ts"
import type { Written } from "./values.ts"

type Holder = { party: Person | Organisation; organisation: Organisation | null }
type Found = { changes: Change[]; remarks: Remark[] }

/** The addresses of a row that its party has not got yet. One that is somebody else's stays theirs. */
export function addressChanges(
  base: Base,
  { party, organisation }: Holder,
  kind: Address["kind"],
  field: ImportField,
  written: readonly Written[],
): Found {
  const found: Found = { changes: [], remarks: [] }
  for (const { value, lookup } of written) {
    if (party.addresses.some((address) => address.kind === kind && address.lookup === lookup)) continue
    const owner =
      kind === "mail" ? base.ownerOfMail(lookup) : kind === "domain" ? base.ownerOfDomain(lookup) : undefined
    if (owner)
      found.remarks.push({
        code: isOrganisation(owner) ? "shared-mailbox" : "mail-of-person",
        field,
        value: owner.name,
      })
    else found.changes.push(addition(base, { party, organisation }, { kind, lookup }, { field, value }))
  }
  return found
}

function addition(
  base: Base,
  { party, organisation }: Holder,
  address: Address,
  { field, value }: { field: ImportField; value: string },
): Change {
  const columns = () => ({
    ...{ kind: address.kind, value, lookup: address.lookup },
    personId: isOrganisation(party) ? null : party.id,
    organisationId: isOrganisation(party) ? party.id : (organisation?.id ?? null),
  })
  return {
    remark: { code: "add", field, value },
    writes: [{ kind: "insert", table: "addresses", columns, made: nothingMade }],
    learn: () => base.addAddress(party, address),
  }
}
