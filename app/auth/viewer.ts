import type { Locale } from "#app/i18n/locale.ts"
import type { Role } from "./roles.ts"

/** The person who is signed in, as every page and guard sees them. */
export type Viewer = {
  id: number
  email: string
  name: string
  initials: string
  role: Role
  unitId: number | null
  unitName: string | null
  locale: Locale
  theme: "system" | "light" | "dark"
}
