/** What the page of received mail can show. "attention" is what a person has to see to. */
export const ledgerViews = ["attention", "stored", "filed", "duplicate", "ignored", "all"] as const
export type LedgerView = (typeof ledgerViews)[number]

export const readLedgerView = (text: string | null): LedgerView =>
  ledgerViews.find((view) => view === text) ?? "attention"
