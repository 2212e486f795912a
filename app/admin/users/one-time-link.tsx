import { useState } from "react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { Notice } from "#app/ui/notice.tsx"

/** The link to hand over, shown this once. Copying needs JavaScript; selecting it does not. */
export function OneTimeLink({ url, name, days }: { url: string; name: string; days: boolean }) {
  const { admin } = useMessages()
  const say = admin.users.link
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(url)
    setCopied(true)
  }
  return (
    <Notice state="ok">
      <div className="stack tiny">
        <p>
          <b>{say.title(name)}</b> {days ? say.sevenDays : say.twoHours}
        </p>
        <div className="row">
          <input
            className="control"
            readOnly
            value={url}
            aria-label={say.label}
            onFocus={(event) => event.target.select()}
          />
          <button type="button" className="button" onClick={() => void copy()}>
            {copied ? say.copied : say.copy}
          </button>
        </div>
      </div>
    </Notice>
  )
}
