/** How a share of answers in time is shown: all but one in twenty is as it should be, under three in four is bad. */
export function shareState({ onTime, total }: { onTime: number; total: number }): "ok" | "soon" | "late" | undefined {
  if (total === 0) return undefined
  const share = onTime / total
  return share >= 0.95 ? "ok" : share >= 0.75 ? "soon" : "late"
}
