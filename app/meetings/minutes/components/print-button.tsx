import { useMessages } from "#app/i18n/use-messages.ts"

/** Without JavaScript the browser's own menu prints. */
export function PrintButton() {
  const { minutes } = useMessages()
  return (
    <button className="button no-print" type="button" onClick={() => window.print()}>
      {minutes.print}
    </button>
  )
}
