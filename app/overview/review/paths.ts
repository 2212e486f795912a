export const reviewActs = ["new-date", "handover", "help"] as const
export type ReviewAct = (typeof reviewActs)[number]

/** "/overview/review/H-2026-00042/new-date": what can be done about a late case, each with a page of its own. */
export const reviewPath = (number: string, act: ReviewAct) => `/overview/review/${number}/${act}`

export const overviewPath = "/overview"
