import { setMaxListeners } from "node:events"
import type { Services } from "#app/services.server.ts"
import { keepAudit } from "./audit.ts"
import { keepDigests } from "./digests.ts"
import { runImports } from "./imports.ts"
import { learnForEver } from "./learning.ts"
import type { Clock } from "./loop.ts"
import { keepNews } from "./news.ts"
import { keepObligations } from "./obligations.ts"
import { keepPolls } from "./polls.ts"
import { keepReminders } from "./reminders.ts"
import { keepRemoving } from "./removals.ts"
import { keepRetention } from "./retention.ts"
import { keepSurveys } from "./surveys.ts"

/** Each looks after its own, again and again, and needs nothing of the others. */
const keepers = [
  ...[learnForEver, runImports, keepObligations, keepPolls],
  ...[keepReminders, keepDigests, keepSurveys, keepNews, keepAudit],
  ...[keepRetention, keepRemoving],
]

export function keepAll(house: Services, clock: Clock, signal: AbortSignal): Promise<void>[] {
  // All of them wait on it: more than Node takes for a leak.
  setMaxListeners(0, signal)
  return keepers.map((keep) => keep(house, clock, signal))
}
