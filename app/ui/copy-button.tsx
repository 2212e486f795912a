import { useEffect, useState } from "react"
import { useMessages } from "#app/i18n/use-messages.ts"

/** Puts a text on the clipboard. Without JavaScript it is not there: the text beside it can be selected. */
export function CopyButton({ text, children }: { text: string; children: string }) {
  const { common } = useMessages()
  const [live, setLive] = useState(false)
  const [copied, setCopied] = useState<string | null>(null)
  useEffect(() => setLive(true), [])
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(text)
  }
  return (
    <>
      <button className="button" type="button" hidden={!live} onClick={() => void copy()}>
        {children}
      </button>
      <span className="muted" role="status">
        {copied === text && common.copied}
      </span>
    </>
  )
}
