import type { LocalDate } from "#app/deadlines/need.ts"
import type { Locale } from "#app/i18n/locale.ts"
import type { Channel } from "#app/inquiries/inquiry.ts"
import type { TargetGroupKey } from "#app/target-groups/target-groups.ts"

/** A party as the lists show it. Of a person, organisation and what follows from it are those of their place now. */
export type PartyRow = {
  id: number
  name: string
  nameFrom: LocalDate | null
  cvr: string | null
  pNumber: string | null
  municipalityCode: string | null
  targetGroup: TargetGroupKey | null
  otherGroups: TargetGroupKey[]
  owner: string | null
  parent: string | null
  organisation: { id: number; name: string } | null
  role: string | null
  language: Locale | null
  preferredChannel: Channel | null
  mails: string[]
  phones: string[]
  domains: string[]
  /** The newest, in force or not. */
  agreement: { title: string; from: LocalDate; to: LocalDate | null } | null
  people: number
  /** Epoch milliseconds; of contacts the viewer may know of. */
  lastContactAt: number | null
}
