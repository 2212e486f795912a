/** Addresses of the pages that are remembered: a case, an organisation, a person. */
const remembered = /^\/(?:inquiries\/H-\d{4}-\d+|organisations\/\d+|people\/\d+)$/

export const mostRecent = 8

const isRemembered = (path: string): boolean => remembered.test(path)

/** With this one first. */
const rememberPath = (paths: string[], path: string): string[] =>
  isRemembered(path) ? [path, ...paths.filter((each) => each !== path)].slice(0, mostRecent) : paths

const keyOf = (viewerId: number) => `rettidig.recent.${viewerId}`

/** Only addresses are kept on the computer, not what stands at them. */
export function readRecent(viewerId: number): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(viewerId)) ?? "[]")
    return Array.isArray(kept) ? kept.filter((path) => typeof path === "string" && isRemembered(path)) : []
  } catch {
    return []
  }
}

export function keepRecent(viewerId: number, path: string): void {
  try {
    localStorage.setItem(keyOf(viewerId), JSON.stringify(rememberPath(readRecent(viewerId), path)))
  } catch {
    // Storage is full or forbidden: then nothing is remembered.
  }
}
