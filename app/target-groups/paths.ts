import type { TargetGroupKey } from "./target-groups.ts"

export const groupPath = (key: TargetGroupKey, part?: string) => `/target-groups/${key}${part ? `/${part}` : ""}`
