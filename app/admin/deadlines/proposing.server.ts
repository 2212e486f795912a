import type { AppLoadContext } from "@remix-run/node"
import type { Viewer } from "#app/auth/viewer.ts"
import { type Proposal, previewRecalculation } from "#app/inquiries/recalculating.server.ts"
import type { Tx } from "#db/client.server.ts"
import type { Change } from "./done-notice.tsx"
import { describeEffect, type EffectView } from "./effect-view.server.ts"

/** What the open cases would look like under what holds now, or under what somebody is about to save. */
export async function loadEffect(
  { db, now, locale }: Pick<AppLoadContext, "db" | "now" | "locale">,
  viewer: Viewer,
  proposal?: Proposal,
): Promise<EffectView> {
  const at = now()
  return describeEffect(db.read, viewer, await previewRecalculation(db.read, at, proposal), at, locale)
}

/** What a change that has just been saved would mean to the open cases, in two numbers. */
export async function countChange(read: Tx, now: number): Promise<Change> {
  const { moves } = await previewRecalculation(read, now)
  const beside = moves.filter(({ verdict }) => verdict.kind === "beside").length
  return { moving: moves.length - beside, beside }
}
