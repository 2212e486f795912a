import { and, eq, exists, gt, gte, inArray, isNull, lte, notExists, or, type SQL } from "drizzle-orm"
import type { SQLiteColumn } from "drizzle-orm/sqlite-core"
import type { Viewer } from "#app/auth/viewer.ts"
import { dateOf, localDay } from "#app/deadlines/zone.ts"
import { visibleTo } from "#app/inquiries/visibility.server.ts"
import type { Tx } from "#db/client.server.ts"
import { containsWords } from "#db/containing.server.ts"
import { municipalities } from "#db/reference/municipalities.ts"
import {
  addresses,
  contacts,
  frameworkAgreements,
  inquiries,
  organisationGroups,
  organisations,
  people,
} from "#db/schema/index.ts"
import type { ListFilter, Region } from "./filter.ts"

const DAY = 86_400_000
const regionNames: Record<Region, string> = { hovedstaden: "Region Hovedstaden", sjaelland: "Region Sjælland" }

export type Asking = { read: Tx; viewer: Viewer; now: number }

/** Contacts the viewer may know of: of a confidential case not even that there was one. */
export const knownContact = ({ read, viewer }: Pick<Asking, "read" | "viewer">): SQL | undefined => {
  const visible = visibleTo(viewer)
  if (!visible) return undefined
  const open = read
    .select({ id: inquiries.id })
    .from(inquiries)
    .where(and(eq(inquiries.id, contacts.inquiryId), visible))
  return or(isNull(contacts.inquiryId), exists(open))
}

/** What the filter asks of the organisation, in either list. */
export function asksOfOrganisation({ read, now }: Asking, filter: ListFilter): SQL | undefined {
  const { group, municipality, region, ownerId, agreement } = filter
  const today = dateOf(localDay(now))
  const further = read
    .select({ group: organisationGroups.targetGroup })
    .from(organisationGroups)
    .where(
      and(
        eq(organisationGroups.organisationId, organisations.id),
        eq(organisationGroups.targetGroup, group ?? "public"),
      ),
    )
  const inForce = read
    .select({ id: frameworkAgreements.id })
    .from(frameworkAgreements)
    .where(
      and(
        eq(frameworkAgreements.organisationId, organisations.id),
        lte(frameworkAgreements.from, today),
        or(isNull(frameworkAgreements.to), gte(frameworkAgreements.to, today)),
      ),
    )
  return and(
    group && or(eq(organisations.targetGroup, group), exists(further)),
    municipality === undefined ? undefined : eq(organisations.municipalityCode, municipality),
    region && inArray(organisations.municipalityCode, codesIn(region)),
    ownerId === undefined
      ? undefined
      : ownerId === 0
        ? isNull(organisations.ownerId)
        : eq(organisations.ownerId, ownerId),
    agreement && exists(inForce),
  )
}

/** What the filter asks of the party itself; `own` is the column of addresses that leads to it. */
export function asksOfParty(asking: Asking, { list, missing, quietDays, text }: ListFilter): SQL | undefined {
  const { read, now } = asking
  const theirs =
    list === "people"
      ? eq(addresses.personId, people.id)
      : and(eq(addresses.organisationId, organisations.id), isNull(addresses.personId))
  const has = (more: SQL | undefined) =>
    read
      .select({ id: addresses.id })
      .from(addresses)
      .where(and(theirs, isNull(addresses.endedAt), more))
  const recent = read
    .select({ id: contacts.id })
    .from(contacts)
    .where(
      and(
        list === "people" ? eq(contacts.personId, people.id) : eq(contacts.organisationId, organisations.id),
        gt(contacts.at, now - (quietDays ?? 0) * DAY),
        knownContact(asking),
      ),
    )
  const named: SQLiteColumn[] =
    list === "people"
      ? [people.name, organisations.name]
      : [organisations.name, organisations.cvr, organisations.pNumber]
  return and(
    isNull(list === "people" ? people.mergedIntoId : organisations.mergedIntoId),
    missing === "cvr" ? isNull(organisations.cvr) : missing && notExists(has(eq(addresses.kind, missing))),
    quietDays === undefined ? undefined : notExists(recent),
    text === undefined
      ? undefined
      : or(containsWords(named, text), exists(has(containsWords([addresses.value], text)))),
  )
}

const codesIn = (region: Region) =>
  municipalities.filter((town) => town.region === regionNames[region]).map(({ code }) => code)
