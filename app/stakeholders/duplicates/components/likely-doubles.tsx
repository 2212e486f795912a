import { useEffect, useState } from "react"
import { useMessages } from "#app/i18n/use-messages.ts"
import type { FoundParty } from "#app/stakeholders/duplicates/found-party.ts"
import type { PartyKind } from "#app/stakeholders/duplicates/party.ts"
import { Notice } from "#app/ui/notice.tsx"

type Draft = { kind: PartyKind } & Partial<Record<"name" | "mail" | "phone" | "cvr" | "organisation", string>>
type OnPick = (id: number, name: string) => void

/** How long after the last letter the register is asked, in milliseconds. */
const pause = 300

/**
 * "Findes måske allerede": who is being typed may be here already, and why. `onPick` uses the one that is there; without
 * it they are links to look at. Where it cannot be asked, it says nothing: nobody is kept from creating anybody.
 */
export function LikelyDoubles({ draft, onPick }: { draft: Draft; onPick?: OnPick }) {
  const [found, setFound] = useState<FoundParty[]>([])
  const typed = Object.entries(draft).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : []))
  // The kind alone says nothing.
  const asked = typed.length > 1 ? new URLSearchParams(typed).toString() : null
  useEffect(() => {
    if (asked === null) return setFound([])
    const stop = new AbortController()
    const ask = async () => {
      const response = await fetch(`/stakeholders/likely?${asked}`, { signal: stop.signal })
      setFound(response.ok ? await response.json() : [])
    }
    const timer = setTimeout(() => void ask().catch(() => undefined), pause)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [asked])
  return <LikelyList found={found} onPick={onPick} />
}

/** The same from what a form's action found, for browsers without JavaScript. */
export function LikelyList({ found, onPick }: { found: FoundParty[]; onPick?: OnPick }) {
  const { duplicates: say } = useMessages()
  if (found.length === 0) return null
  return (
    <Notice state="soon">
      <p>
        <b>{say.likely.title}</b>
      </p>
      <ul className="list stacked">
        {found.map(({ id, name, beside, path, reasons }) => (
          <li key={id}>
            <span className="row">
              <a href={path} target="_blank" rel="noreferrer">
                {name}
              </a>
              {beside && <span className="muted">{beside}</span>}
              {onPick && (
                <button className="button" type="button" onClick={() => onPick(id, name)}>
                  {say.likely.use(name)}
                </button>
              )}
            </span>
            <small>
              {reasons
                .filter(({ against }) => !against)
                .map(({ code, value }) => say.reasons[code](value))
                .join(" · ")}
            </small>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
