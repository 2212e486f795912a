import { Form, useLocation } from "@remix-run/react"
import { useEffect, useState } from "react"
import { flushSync } from "react-dom"
import type { Viewer } from "#app/auth/viewer.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { Icon } from "#app/ui/icons.tsx"
import { useKeys } from "#app/ui/keyboard.tsx"
import { Palette } from "./palette.tsx"
import { keepRecent } from "./recent.ts"

/** The way to the palette: a button, Ctrl+K, and `/` where the page has no field of its own for it. Without JavaScript it is a field that leads to the search page. */
export function SearchDoor({ viewer }: { viewer: Viewer }) {
  const { search } = useMessages()
  const { pathname } = useLocation()
  const [open, setOpen] = useState(false)

  useEffect(() => keepRecent(viewer.id, pathname), [viewer.id, pathname])
  // At once: the letters typed after the key are to be in the field already.
  const show = () => flushSync(() => setOpen(true))
  useKeys({ "/": show }, "house")
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== "k") return
      // The browser's own Ctrl+K leads to its address bar.
      event.preventDefault()
      if (!document.querySelector("dialog[open]")) flushSync(() => setOpen(true))
    }
    document.addEventListener("keydown", onKeyDown)
    return () => document.removeEventListener("keydown", onKeyDown)
  }, [])

  return (
    <>
      <Form
        action="/search"
        role="search"
        className="row tiny"
        onSubmit={(event) => {
          event.preventDefault()
          setOpen(true)
        }}
      >
        <noscript>
          <input className="control" type="search" name="q" aria-label={search.title} size={16} />
        </noscript>
        <button className="button" type="submit" aria-haspopup="dialog" aria-keyshortcuts="Control+K">
          <Icon name="search" />
          <span>
            {search.button}
            <span className="only-wide">{search.buttonMore}</span>
          </span>{" "}
          <kbd className="only-wide">Ctrl K</kbd>
        </button>
      </Form>
      {open && <Palette viewer={viewer} onClose={() => setOpen(false)} />}
    </>
  )
}
