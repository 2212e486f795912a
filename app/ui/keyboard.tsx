import { useEffect, useRef, useSyncExternalStore } from "react"

/** Handlers by key, as `KeyboardEvent.key` names it. */
export type Keys = Record<string, (event: KeyboardEvent) => void>

const STORED = "rettidig.keys"
const CHANGED = "rettidig:keys"

/**
 * Single keys as commands, while no text is being written and no dialog or menu is open. They can be turned off, as
 * WCAG 2.1.4 asks: with voice control every word would be a string of commands. Those of the whole house come after the
 * page's: where a page has the same key, it is the page's.
 */
export function useKeys(keys: Keys, whose: "page" | "house" = "page"): void {
  const latest = useRef(keys)
  latest.current = keys
  const [enabled] = useKeysEnabled()

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
      if (isBusy(event.target)) return
      // The way to turn them on again is never turned off.
      if (!enabled && event.key !== "?") return
      const act = latest.current[event.key]
      if (!act) return
      event.preventDefault()
      act(event)
    }
    const place = whose === "house" ? window : document
    place.addEventListener("keydown", onKeyDown as EventListener)
    return () => place.removeEventListener("keydown", onKeyDown as EventListener)
  }, [enabled, whose])
}

function isBusy(target: EventTarget | null): boolean {
  if (document.querySelector("dialog[open], details.menu[open]")) return true
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target.matches("textarea, select")) return true
  return target instanceof HTMLInputElement && target.type !== "checkbox" && target.type !== "radio"
}

/** Whether single keys are commands, on this computer; and how to change it. */
export function useKeysEnabled(): [enabled: boolean, enable: (enabled: boolean) => void] {
  const enabled = useSyncExternalStore(subscribe, readEnabled, () => true)
  return [
    enabled,
    (next) => {
      try {
        localStorage.setItem(STORED, next ? "on" : "off")
      } catch {
        // Storage is full or forbidden: the choice cannot be kept, and the keys stay as they are.
      }
      window.dispatchEvent(new Event(CHANGED))
    },
  ]
}

function subscribe(listener: () => void): () => void {
  window.addEventListener(CHANGED, listener)
  window.addEventListener("storage", listener)
  return () => {
    window.removeEventListener(CHANGED, listener)
    window.removeEventListener("storage", listener)
  }
}

function readEnabled(): boolean {
  try {
    return localStorage.getItem(STORED) !== "off"
  } catch {
    return true
  }
}
