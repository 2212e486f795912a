import type { MouseEvent } from "react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { closeMenuOf } from "#app/inquiries/components/menu.tsx"
import { useToasts } from "#app/ui/toasts.tsx"
import type { ListFilter } from "../filter.ts"
import { exportPath } from "../paths.ts"

/** Puts the mail addresses on the clipboard; without JavaScript the link shows them. */
export function CopyAddresses({
  filter,
  ticked = false,
  className,
}: {
  filter: ListFilter
  /** Of the ticked ones only. */
  ticked?: boolean
  className?: string
}) {
  const { lists } = useMessages()
  const toasts = useToasts()
  const path = exportPath(filter, "addresses")

  async function copy(event: MouseEvent<HTMLAnchorElement>) {
    event.preventDefault()
    closeMenuOf(event.currentTarget)
    const ids = [...document.querySelectorAll<HTMLInputElement>("input[name=ids]:checked")].map(({ value }) => value)
    const response = await fetch(ticked ? `${path}&ids=${ids.join(",")}` : path)
    if (!response.ok || response.redirected) return void toasts.show({ say: lists.copyFailed })
    const addresses = await response.text()
    await navigator.clipboard.writeText(addresses)
    toasts.show({ say: lists.copied(addresses === "" ? 0 : addresses.split("; ").length) })
  }

  return (
    <a className={className} href={path} onClick={(event) => void copy(event)}>
      {lists.copyAddresses}
    </a>
  )
}
