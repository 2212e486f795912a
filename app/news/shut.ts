/** Why a link opens nothing. */
export type NewsShut = "wrong" | "used" | "expired" | "busy"

export const shutStatus: Record<NewsShut, number> = { wrong: 404, used: 410, expired: 410, busy: 429 }
