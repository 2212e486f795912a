import type { Viewer } from "#app/auth/viewer.ts"

/** A colleague as the lists are given them. */
export const viewerOf = (id: number, more: Partial<Viewer> = {}): Viewer => ({
  ...{
    id,
    email: "saa@region.example",
    name: "Signe Aaholm",
    initials: "SAA",
    role: "staff",
    unitId: 1,
    unitName: "Enhed",
  },
  ...{ locale: "da", theme: "system" },
  ...more,
})
