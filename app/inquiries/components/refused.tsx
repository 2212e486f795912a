import { useSearchParams } from "@remix-run/react"
import { domainErrorCodes } from "#app/errors.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { Notice } from "#app/ui/notice.tsx"

/** What the house said no to, for a browser without JavaScript, which is sent back here with the reason in the address. */
export function Refused() {
  const { inquiries, errors, mentions } = useMessages()
  const [params] = useSearchParams()
  const given = params.get("refused")
  if (params.get("told") === "mention-hidden") return <Notice state="wait">{mentions.someHidden}</Notice>
  if (given === null) return null
  const code = domainErrorCodes.find((code) => code === given)
  return (
    <div className="notice" data-state="late" role="alert">
      <p>
        <b>{inquiries.case.refused}</b> {code ? errors.codes[code]({}) : errors.required}
      </p>
    </div>
  )
}
