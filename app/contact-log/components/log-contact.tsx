import { Link, useMatches } from "@remix-run/react"
import { lazy, Suspense, useEffect, useRef, useState } from "react"
import type { Viewer } from "#app/auth/viewer.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { useCommands } from "#app/ui/commands.ts"
import { Icon } from "#app/ui/icons.tsx"
import { useKeys } from "#app/ui/keyboard.tsx"
import type { PageHandle } from "#app/ui/page-handle.ts"
import { holdTyping } from "#app/ui/typing-ahead.ts"

const load = () => import("./contact-dialog.tsx")
const ContactDialog = lazy(load)

/** The button at the top of every page, and its key K. Without JavaScript it leads to the page with the same form. */
export function LogContact({ viewer }: { viewer: Pick<Viewer, "id" | "initials"> }) {
  const { contacts } = useMessages()
  const [open, setOpen] = useState(false)
  const match = useMatches().at(-1)
  const { contactWith } = (match?.handle ?? {}) as PageHandle
  const start = contactWith?.(match?.data) ?? {}
  const release = useRef(() => {})
  const show = () => {
    performance.mark("contact-key")
    release.current()
    release.current = holdTyping()
    setOpen(true)
    // Should the panel not come, the page has its keys again.
    load().catch(() => release.current())
  }
  useKeys({ K: show })
  useCommands([{ name: contacts.log, keys: "K", run: show }])
  // Fetched while nobody waits, so that the panel is there when the telephone rings.
  useEffect(() => {
    if (!("requestIdleCallback" in window)) return void load()
    const idle = requestIdleCallback(() => void load())
    return () => cancelIdleCallback(idle)
  }, [])

  return (
    <>
      <Link
        className="button primary"
        to="/contacts/new"
        aria-keyshortcuts="Shift+K"
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return
          event.preventDefault()
          show()
        }}
      >
        <Icon name="phone" />
        {contacts.log} <kbd className="only-wide">K</kbd>
      </Link>
      {open && (
        <Suspense fallback={null}>
          <ContactDialog
            viewer={viewer}
            start={start}
            onOpen={() => release.current()}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  )
}
