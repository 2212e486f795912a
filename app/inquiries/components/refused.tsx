import { useSearchParams } from "@remix-run/react"
import { domainErrorCodes } from "#app/errors.ts"
import { useMessages } from "#app/i18n/use-messages.ts"

/** What the house said no to, for a browser without JavaScript, which is sent back here with the reason in the address. */
export function Refused() {
  const { inquiries, errors } = useMessages()
  const [params] = useSearchParams()
  const given = params.get("refused")
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
