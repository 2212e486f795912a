import type { Audience } from "./publication.ts"

export const materialPath = (audience: Audience) => `/materiale/${audience}`
export const publishedFilePath = (versionId: number) => `/materiale/fil/${versionId}`
export const publicationsPath = (one?: number | "new") => ["/publications", one].filter(Boolean).join("/")
