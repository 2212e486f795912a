import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react"

/**
 * A button that opens a list of choices: native <details>, so that it works before JavaScript has come and without it.
 * With it, arrows and first letters move, Escape and a click outside close.
 */
export function Menu({
  label,
  describe,
  children,
  id,
  look = "button",
  end = false,
}: {
  label: ReactNode
  /** What the button is for, where its label alone does not say. */
  describe?: string
  children: ReactNode
  id?: string
  look?: "button" | "button quiet" | "chip" | "chip on"
  /** Opens towards the left, for menus at the right edge. */
  end?: boolean
}) {
  const menu = useRef<HTMLDetailsElement>(null)

  useEffect(() => {
    const onPointerDown = (event: PointerEvent) => {
      if (menu.current?.open && event.target instanceof Node && !menu.current.contains(event.target))
        menu.current.open = false
    }
    document.addEventListener("pointerdown", onPointerDown)
    return () => document.removeEventListener("pointerdown", onPointerDown)
  }, [])

  return (
    <details
      ref={menu}
      id={id}
      className={end ? "menu end" : "menu"}
      onKeyDown={(event) => menu.current && moveInMenu(menu.current, event)}
      onBlur={(event) => {
        const to = event.relatedTarget
        if (to instanceof Node && !event.currentTarget.contains(to)) event.currentTarget.open = false
      }}
    >
      <summary className={look} aria-label={describe}>
        {label}
      </summary>
      <div className="menu-items">{children}</div>
    </details>
  )
}

/** Opens a menu from a key and goes to its first choice, or to the one that holds now. */
export function openMenu(id: string): void {
  const menu = document.getElementById(id)
  if (!(menu instanceof HTMLDetailsElement)) return
  menu.open = true
  const items = itemsOf(menu)
  const current = items.find((item) => item.ariaCurrent === "true")
  ;(current ?? items[0])?.focus()
}

/** Closes the menu a choice was made in, and puts the focus back on its button. */
export function closeMenuOf(element: Element | null): void {
  const menu = element?.closest("details.menu")
  if (!(menu instanceof HTMLDetailsElement) || !menu.open) return
  menu.open = false
  menu.querySelector("summary")?.focus()
}

const itemsOf = (menu: HTMLElement) => [...menu.querySelectorAll<HTMLElement>(".menu-items :is(a, button)")]

function moveInMenu(menu: HTMLDetailsElement, event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const items = itemsOf(menu)
  const at = items.indexOf(document.activeElement as HTMLElement)
  const target = targetOf(event.key, items, at)
  if (event.key === "Escape" && menu.open) closeMenuOf(menu)
  else if (target && (menu.open || event.key === "ArrowDown")) {
    menu.open = true
    target.focus()
  } else return
  event.preventDefault()
}

function targetOf(key: string, items: HTMLElement[], at: number): HTMLElement | undefined {
  if (key === "ArrowDown") return items[Math.min(at + 1, items.length - 1)]
  if (key === "ArrowUp") return items[Math.max(at - 1, 0)]
  if (key === "Home") return items[0]
  if (key === "End") return items.at(-1)
  if (key.length !== 1 || key === " ") return undefined
  const letter = key.toLocaleLowerCase("da")
  const starts = (item: HTMLElement) => item.textContent?.trim().toLocaleLowerCase("da").startsWith(letter)
  return [...items.slice(at + 1), ...items.slice(0, at + 1)].find(starts)
}
