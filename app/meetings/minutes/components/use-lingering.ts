import { useState } from "react"

/** Those that were among the items before and no longer are: what is being written of one does not go with it. */
export function useLingering<Item extends { key: string }>(items: Item[]): Item[] {
  const [seen, setSeen] = useState(items)
  const gone = seen.filter(({ key }) => !items.some((item) => item.key === key))
  if (seen.length !== items.length + gone.length) setSeen([...items, ...gone])
  return gone
}
