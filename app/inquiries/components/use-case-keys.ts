import { useLocation, useNavigate } from "@remix-run/react"
import { useEffect } from "react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { isOpen } from "#app/inquiries/inquiry.ts"
import type { Neighbours } from "#app/inquiries/neighbours-query.server.ts"
import { casePath } from "#app/inquiries/paths.ts"
import type { CaseView } from "#app/inquiries/views.ts"
import { templateChoiceId } from "#app/templates/components/template-line.tsx"
import { useCommands } from "#app/ui/commands.ts"
import { useKeys } from "#app/ui/keyboard.tsx"
import type { Act } from "./act.tsx"
import { proposalFields } from "./asked-since.tsx"
import { assignMenu, closeMenu } from "./case-actions.tsx"
import type { CaseAct } from "./case-dialog.tsx"
import { openMenu } from "./menu.tsx"
import { openSetDeadline } from "./set-deadline.tsx"

/** The case by keyboard and from the palette; `#reply` and `#note` in the address go to where one writes. */
export function useCaseKeys(
  {
    number,
    status,
    merged,
    proposed,
    proposal,
  }: Pick<CaseView, "number" | "status" | "merged" | "proposed" | "proposal">,
  { previous, next }: Neighbours,
  search: string,
  { act }: Pick<Act, "act">,
  open: (act: CaseAct) => void,
): void {
  const navigate = useNavigate()
  const { hash, key } = useLocation()

  // biome-ignore lint/correctness/useExhaustiveDependencies: the same address followed again is to be gone to again
  useEffect(() => {
    if (hash === "#reply" || hash === "#note") write(hash.slice(1))
  }, [hash, key])

  // The links in the head to the same two places: they only move the page, and no route sees it.
  useEffect(() => {
    const onClick = ({ target }: MouseEvent) => {
      const link =
        target instanceof Element ? target.closest<HTMLAnchorElement>('a[href="#reply"], a[href="#note"]') : null
      if (link) requestAnimationFrame(() => write(link.hash.slice(1)))
    }
    document.addEventListener("click", onClick)
    return () => document.removeEventListener("click", onClick)
  }, [])

  const accept = () => void act(casePath(number, "classification"), new FormData())
  const forwards = isOpen(status) || status === "answered"
  const { search: words, inquiries } = useMessages()
  const { command } = words
  const relate = [
    { name: inquiries.merging.title, run: () => open("merging") },
    { name: inquiries.linking.title, run: () => open("linking") },
  ]
  useCommands([
    { name: command.reply, keys: "r", run: () => write("reply") },
    { name: command.note, keys: "n", run: () => write("note") },
    { name: command.template, keys: "t", run: chooseTemplate },
    { name: command.assign, keys: "a", run: () => openMenu(assignMenu) },
    ...(proposed ? [{ name: command.accept, keys: "g", run: accept }] : []),
    { name: command.deadline, keys: "d", run: openSetDeadline },
    ...(forwards ? [{ name: command.forward, keys: "f", run: () => open("forwarding") }] : []),
    ...(merged ? [] : relate),
    { name: command.close, keys: "e", run: () => openMenu(closeMenu) },
  ])
  useKeys({
    j: () => next && navigate(casePath(next) + search),
    k: () => previous && navigate(casePath(previous) + search),
    r: () => write("reply"),
    n: () => write("note"),
    t: chooseTemplate,
    a: () => openMenu(assignMenu),
    e: () => openMenu(closeMenu),
    g: () => proposed && accept(),
    f: () => forwards && open("forwarding"),
    d: () => openSetDeadline(),
    b: () => proposal && void act(casePath(number, "proposal"), proposalFields(proposal, "use")),
    u: () => navigate(`/inquiries${search}`),
  })
}

function write(id: string): void {
  const place = document.getElementById(id)
  if (place instanceof HTMLDetailsElement) place.open = true
  place?.querySelector("textarea")?.focus()
}

/** Opens the list where the browser lets a page do so; else its field has the focus, and the arrows look through it. */
function chooseTemplate(): void {
  const select = document.getElementById(templateChoiceId)
  if (!(select instanceof HTMLSelectElement)) return
  select.focus()
  try {
    select.showPicker()
  } catch {
    // Not after a key, says this browser.
  }
}
