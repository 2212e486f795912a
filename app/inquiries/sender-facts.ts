import type { TargetGroupKey } from "#app/target-groups/target-groups.ts"
import type { Channel, InquiryStatus } from "./inquiry.ts"

/** Who wrote, and what is known of them, for whoever is about to answer. */
export type SenderFacts = {
  personId: number | null
  /** Numbers to reach them at, as they are read aloud. */
  phones: string[]
  name: string | null
  address: string | null
  role: string | null
  organisationId: number | null
  organisation: string | null
  targetGroup: TargetGroupKey | null
  /** Newest first, this case apart, of those the viewer may see. */
  otherCases: { number: string; subject: string; status: InquiryStatus; receivedAt: number }[]
  lastContact: { at: number; channel: Channel } | null
}
