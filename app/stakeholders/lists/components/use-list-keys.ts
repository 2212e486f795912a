import { useNavigate } from "@remix-run/react"
import type { RefObject } from "react"
import { openMenu } from "#app/inquiries/components/menu.tsx"
import { useKeys } from "#app/ui/keyboard.tsx"
import type { List } from "../columns.ts"
import { bulkMenus } from "./list-bulk.tsx"

/** A list by keyboard: the cursor is the focus itself, on a row's link. Enter is the link's own. */
export function useListKeys(box: RefObject<HTMLElement | null>, list: List, onSelect: () => void): void {
  const navigate = useNavigate()
  const rows = () => [...(box.current?.querySelectorAll<HTMLElement>("tr[data-id]") ?? [])]
  const linkOf = (row: HTMLElement | undefined) => row?.querySelector<HTMLElement>("td.clip a")
  const current = () => document.activeElement?.closest<HTMLElement>("tr[data-id]") ?? undefined

  const move = (by: 1 | -1) => {
    const all = rows()
    const row = current()
    const at = row ? all.indexOf(row) : by === 1 ? -1 : all.length
    linkOf(all[Math.min(Math.max(at + by, 0), all.length - 1)])?.focus()
  }
  const tick = (checked?: boolean) => {
    const ticked = current()?.querySelector<HTMLInputElement>("input[name=ids]")
    if (!ticked) return
    ticked.checked = checked ?? !ticked.checked
    onSelect()
  }
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    o: () => {
      const path = linkOf(current())?.getAttribute("href")
      if (path) navigate(path)
    },
    x: () => tick(),
    a: () => {
      if (!document.querySelector("input[name=ids]:checked")) tick(true)
      openMenu(bulkMenus[list])
    },
    "/": () => document.getElementById("list-search")?.focus(),
  })
}
