/** Somebody else who has the case open. */
export type Present = { id: number; name: string; writing: boolean }

/** What the server says of those who are there; nobody where it is not that. */
export function readPresent(data: string): Present[] {
  const all: unknown = JSON.parse(data)
  return Array.isArray(all) ? all.filter(isPresent) : []
}

const isPresent = (one: unknown): one is Present =>
  typeof one === "object" &&
  one !== null &&
  "id" in one &&
  "name" in one &&
  typeof one.name === "string" &&
  "writing" in one
