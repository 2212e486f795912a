import { personPath } from "#app/stakeholders/paths.ts"

export const privacyPath = (id: number) => personPath(id, "privacy")
export const exportPath = (id: number) => personPath(id, "privacy/export")
