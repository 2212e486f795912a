import type { ChainCheck } from "#app/audit/chain.server.ts"
import { momentWords } from "#app/i18n/dates.ts"
import { grouped } from "#app/i18n/numbers.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"

/** Whether the audit log's chain held when it was last walked. */
export function ChainWords({ check, now }: { check: ChainCheck | null; now: number }) {
  const say = useMessages().audit.chain
  const locale = useLocale()
  if (check === null) return say.unwalked
  const when = momentWords(check.at, now, locale)
  return check.brokenAt === null ? say.holds(grouped(check.lines, locale), when) : say.breaks(check.brokenAt, when)
}
