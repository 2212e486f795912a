import type { Topic } from "../../topics.ts"
import type { PhraseTable } from "../phrases.ts"
import * as business from "./business-matters.ts"
import * as market from "./labour-market.ts"
import * as occasions from "./occasions.ts"
import * as noise from "./press-and-noise.ts"
import * as rights from "./rights.ts"

/** What the tables tell of a message: a topic, or that the sender asks about data on themself. */
export type Signal = Topic | "own-data"

export const topicPhrases: Record<Signal, PhraseTable> = {
  "collective-dismissal": business.collectiveDismissal,
  "work-sharing": business.workSharing,
  "work-permit": business.workPermit,
  bottleneck: market.bottleneck,
  "labour-market-data": market.labourMarketData,
  "results-follow-up": market.resultsFollowUp,
  "framework-agreement": market.frameworkAgreement,
  "ams-order": {},
  presentation: {},
  meeting: occasions.meeting,
  hearing: occasions.hearing,
  council: occasions.council,
  press: noise.press,
  "document-access": rights.documentAccess,
  "data-protection": rights.dataProtection,
  "own-data": rights.ownData,
  misdirected: rights.misdirected,
  complaint: rights.complaint,
  sales: noise.sales,
  automatic: noise.automatic,
  other: noise.other,
}
