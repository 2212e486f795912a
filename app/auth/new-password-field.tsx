import type { FieldMetadata } from "@conform-to/react"
import { type FormEvent, useState } from "react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { PasswordField } from "#app/ui/field.tsx"
import { findPasswordFault } from "./password-rules.ts"

/**
 * A new password, judged while it is typed by the rule the server will judge it by; the server knows what has leaked as
 * well. What it has said stands alone until something else is typed.
 */
export function NewPasswordField({ field, label, own }: { field: FieldMetadata; label: string; own: string[] }) {
  const { auth } = useMessages()
  const [typed, setTyped] = useState("")
  const [errors, setErrors] = useState(field.errors)
  const type = ({ target }: FormEvent) => {
    if (!(target instanceof HTMLInputElement)) return
    setTyped(target.value)
    setErrors(field.errors)
  }
  const judging = typed !== "" && errors === field.errors
  const fault = findPasswordFault(typed, own)
  const verdict = fault ? auth.passwordFaults[fault] : auth.passwordGood
  return (
    <div className="stack tiny" onInput={type}>
      <PasswordField field={field} label={label} autoComplete="new-password" hint={auth.passwordHint} />
      <span className="due" data-state={fault ? "soon" : "ok"} role="status" hidden={!judging}>
        <b>{judging && verdict}</b>
      </span>
    </div>
  )
}
