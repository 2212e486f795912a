import type { FieldMetadata } from "@conform-to/react"
import { useState } from "react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { PasswordField } from "#app/ui/field.tsx"
import { findPasswordFault } from "./password-rules.ts"

/** A new password, judged while it is typed by the rule the server will judge it by. */
export function NewPasswordField({ field, label, own }: { field: FieldMetadata; label: string; own: string[] }) {
  const { auth } = useMessages()
  const [typed, setTyped] = useState("")
  const fault = findPasswordFault(typed, own)
  const verdict = fault ? auth.passwordFaults[fault] : auth.passwordGood
  return (
    <div className="stack tiny" onInput={({ target }) => target instanceof HTMLInputElement && setTyped(target.value)}>
      <PasswordField field={field} label={label} autoComplete="new-password" hint={auth.passwordHint} />
      <span className="due" data-state={fault ? "soon" : "ok"} role="status" hidden={typed === ""}>
        <b>{typed && verdict}</b>
      </span>
    </div>
  )
}
