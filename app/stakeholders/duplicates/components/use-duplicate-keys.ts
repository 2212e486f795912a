import type { RefObject } from "react"
import { useKeys } from "#app/ui/keyboard.tsx"
import { distinctButton, mergeButton } from "./comparison.tsx"

/** The page by keyboard: the keys press what can be seen, so that both ways do the same. */
export function useDuplicateKeys(box: RefObject<HTMLElement | null>): void {
  const move = (by: 1 | -1) => {
    const links = [...(box.current?.querySelectorAll<HTMLElement>("a[data-pair]") ?? [])]
    const at = links.findIndex((link) => link.ariaCurrent === "true")
    const next = links[Math.min(Math.max(at + by, 0), links.length - 1)]
    next?.click()
    next?.focus()
  }
  const press = (id: string) => document.getElementById(id)?.click()
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    m: () => press(mergeButton),
    n: () => press(distinctButton),
    s: () => box.current?.querySelector<HTMLElement>("input[name=keptId]:not(:checked)")?.click(),
  })
}
