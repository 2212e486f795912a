import { Gate } from "./gate.tsx"
import { LanguageSwitch } from "./language-switch.tsx"

/** The page of a one-time link that opens nothing any more: why, and what to do instead. */
export function ShutGate({ why, help }: { why: string; help: string }) {
  return (
    <Gate>
      <div className="stack">
        <h1>{why}</h1>
        <p>{help}</p>
      </div>
      <LanguageSwitch />
    </Gate>
  )
}
