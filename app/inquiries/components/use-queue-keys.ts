import { useNavigate } from "@remix-run/react"
import { type RefObject, useEffect, useRef } from "react"
import { casePath } from "#app/inquiries/paths.ts"
import { type Keys, useKeys } from "#app/ui/keyboard.tsx"
import type { Act } from "./act.tsx"
import { bulkAcceptButton, bulkAssignMenu, bulkCloseMenu } from "./bulk-bar.tsx"
import { openMenu } from "./menu.tsx"

/**
 * The queue by keyboard. The cursor is the focus itself, on a row's link, so that what is seen and what a screen reader
 * says are the same; it is remembered by number, and put back when a change moves the row or takes it away.
 */
export function useQueueKeys(
  box: RefObject<HTMLElement | null>,
  { act }: Pick<Act, "act">,
  onSelect: () => void,
): void {
  const navigate = useNavigate()
  const cursor = useRef<{ number: string; index: number } | null>(null)

  const rows = () => [...(box.current?.querySelectorAll<HTMLElement>("tr[data-number]") ?? [])]
  const linkOf = (row: HTMLElement | undefined) => row?.querySelector<HTMLElement>("td.clip a")
  const current = (): HTMLElement | undefined => {
    const focused = document.activeElement?.closest<HTMLElement>("tr[data-number]")
    return focused ?? rows().find(({ dataset }) => dataset.number === cursor.current?.number)
  }

  // Whether the focus is on a row: then a change must not take it away.
  const held = useRef(false)
  useEffect(() => {
    const remember = ({ target }: Event) => {
      const row = target instanceof Element ? target.closest<HTMLElement>("tr[data-number]") : null
      held.current = row !== null
      if (row?.dataset.number) cursor.current = { number: row.dataset.number, index: rows().indexOf(row) }
    }
    document.addEventListener("focusin", remember)
    document.addEventListener("pointerdown", remember)
    return () => {
      document.removeEventListener("focusin", remember)
      document.removeEventListener("pointerdown", remember)
    }
  })
  useEffect(() => {
    if (!cursor.current || !held.current || document.activeElement !== document.body) return
    const all = rows()
    const same = all.find(({ dataset }) => dataset.number === cursor.current?.number)
    linkOf(same ?? all[Math.min(cursor.current.index, all.length - 1)])?.focus({ preventScroll: true })
  })

  const move = (by: 1 | -1) => {
    const all = rows()
    const row = current()
    const at = row ? all.indexOf(row) : by === 1 ? -1 : all.length
    linkOf(all[Math.min(Math.max(at + by, 0), all.length - 1)])?.focus()
  }
  const tick = (row: HTMLElement | undefined, checked?: boolean) => {
    const box = row?.querySelector<HTMLInputElement>("input[name=ids]")
    if (!box) return
    box.checked = checked ?? !box.checked
    onSelect()
  }
  const anySelected = () => rows().some((row) => row.querySelector("input[name=ids]:checked"))
  const withSelection = (menu: string) => {
    if (!anySelected()) tick(current(), true)
    openMenu(menu)
  }
  const visit = (hash = "") => {
    const path = linkOf(current())?.getAttribute("href")
    if (path) navigate(path + hash)
  }
  const keys: Keys = {
    j: () => move(1),
    k: () => move(-1),
    o: () => visit(),
    r: () => visit("#reply"),
    n: () => visit("#note"),
    x: () => tick(current()),
    a: () => withSelection(bulkAssignMenu),
    e: () => withSelection(bulkCloseMenu),
    g: () => {
      // With rows ticked it is the bar's button, which takes their ticks away again; otherwise the row one stands on.
      if (anySelected()) return document.getElementById(bulkAcceptButton)?.click()
      const number = current()?.dataset.number
      if (number) void act(casePath(number, "classification"), new FormData())
    },
    "/": () => document.getElementById("queue-search")?.focus(),
  }
  useKeys(keys)
}
