import { useEffect, useRef } from "react"

/** Something the page can do, for the palette to offer. */
export type Command = {
  name: string
  /** The key that does the same. */
  keys?: string
  run: () => void
}

const offered = new Set<{ current: Command[] }>()

/** Offers the page's commands for as long as it is there. */
export function useCommands(commands: Command[]): void {
  const latest = useRef(commands)
  latest.current = commands
  useEffect(() => {
    offered.add(latest)
    return () => void offered.delete(latest)
  }, [])
}

export const listCommands = (): Command[] => [...offered].flatMap(({ current }) => current)
