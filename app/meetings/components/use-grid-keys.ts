import { type RefObject, useEffect } from "react"

const steps: Record<string, [down: number, right: number]> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
}

/**
 * A table walked by the arrow keys (ARIA's grid pattern): one of its links is in the tab order, the last one that was
 * focused. Enter is the link's own. Until scripts run, every link is in the tab order.
 */
export function useGridKeys(grid: RefObject<HTMLTableElement | null>): void {
  // After each drawing: rows come and go.
  useEffect(() => {
    const table = grid.current
    if (!table) return
    const links = [...table.querySelectorAll<HTMLElement>("tbody a")]
    const current = links.find((link) => link.tabIndex === 0 && link.hasAttribute("tabindex"))
    const first = current ?? linksOf(rowsOf(table)[0])[1] ?? links[0]
    for (const link of links) link.tabIndex = link === first ? 0 : -1
  })

  useEffect(() => {
    const table = grid.current
    if (!table) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey && (event.key === "Home" || event.key === "End")) {
        const rows = rowsOf(table)
        const links = linksOf(event.key === "Home" ? rows[0] : rows.at(-1))
        return go(table, event.key === "Home" ? links[0] : links.at(-1), event)
      }
      if (event.altKey || event.metaKey || event.ctrlKey || event.shiftKey) return
      go(table, target(table, event.key), event)
    }
    const onFocus = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && target.matches("a")) rove(table, target)
    }
    table.addEventListener("keydown", onKeyDown)
    table.addEventListener("focusin", onFocus)
    // Whoever comes back from a cell goes on from there.
    const back = /^#slot-\d+$/.test(window.location.hash) && table.querySelector<HTMLElement>(window.location.hash)
    if (back) back.focus()
    return () => {
      table.removeEventListener("keydown", onKeyDown)
      table.removeEventListener("focusin", onFocus)
    }
  }, [grid])
}

const rowsOf = (table: HTMLTableElement) => [...(table.tBodies[0]?.rows ?? [])]
const linksOf = (row: HTMLTableRowElement | undefined) => [...(row?.querySelectorAll<HTMLElement>("a") ?? [])]

/** The link a key leads to from the one that has the focus; undefined where it stays. */
function target(table: HTMLTableElement, key: string): HTMLElement | undefined {
  const cell = document.activeElement?.closest<HTMLTableCellElement>("td, th")
  const row = cell?.closest("tr")
  if (!cell || !row) return undefined
  const links = linksOf(row)
  if (key === "Home") return links[0]
  if (key === "End") return links.at(-1)
  const step = steps[key]
  if (!step) return undefined
  const [down, right] = step
  if (right !== 0) return links[links.findIndex((link) => cell.contains(link)) + right]
  const rows = rowsOf(table)
  // Past parties that have no part in the period.
  for (let at = rows.indexOf(row) + down; rows[at]; at += down) {
    const link = rows[at]?.cells[cell.cellIndex]?.querySelector<HTMLElement>("a")
    if (link) return link
  }
  return undefined
}

function go(table: HTMLTableElement, link: HTMLElement | undefined, event: KeyboardEvent): void {
  if (!(event.key in steps) && event.key !== "Home" && event.key !== "End") return
  event.preventDefault()
  if (!link) return
  rove(table, link)
  link.focus()
}

function rove(table: HTMLTableElement, to: HTMLElement): void {
  for (const link of table.querySelectorAll<HTMLElement>('tbody a[tabindex="0"]')) link.tabIndex = -1
  to.tabIndex = 0
}
