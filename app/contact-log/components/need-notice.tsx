import { useEffect, useState } from "react"
import type { Draft } from "#app/contact-log/draft.ts"
import type { NeedView } from "#app/contact-log/need.server.ts"
import { ReasonList } from "#app/deadlines/reason-list.tsx"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { Due } from "#app/inquiries/components/due.tsx"

const PAUSE_MS = 250
const FEWEST_LETTERS = 4

/** What the server reads in the summary, a little after the writing has paused. */
export function useNeed({ summary, channel, party }: Draft): NeedView | null {
  const [need, setNeed] = useState<NeedView | null>(null)
  const key = party?.key ?? ""
  const enough = summary.trim().length >= FEWEST_LETTERS
  useEffect(() => {
    if (!enough) return setNeed(null)
    const abort = new AbortController()
    const timer = setTimeout(() => void read(), PAUSE_MS)
    async function read() {
      const body = new FormData()
      for (const [name, value] of Object.entries({ summary, channel, party: key })) body.set(name, value)
      try {
        const headers = { Accept: "application/json" }
        const response = await fetch("/contacts/need", { method: "POST", body, headers, signal: abort.signal })
        if (response.ok && !response.redirected) setNeed(await response.json())
      } catch {
        // Nothing is read while there is no connection; what was chosen stands, and saving reads it again.
      }
    }
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [summary, channel, key, enough])
  return need
}

/** Does it need an answer? What the text says, and the deadline a case would have. */
export function NeedNotice({
  draft,
  set,
  need,
  live,
}: {
  draft: Draft
  set: (patch: Partial<Draft>) => void
  need: NeedView | null
  /** Scripts run: the answer is one of two, and not left to the text. */
  live: boolean
}) {
  const { contacts } = useMessages()
  const locale = useLocale()
  const say = contacts.need
  const opens = opensCase(draft, need)
  const choices = [...(live ? [] : (["auto"] as const)), "yes", "no"] as const
  const chosen = live ? (opens ? "yes" : "no") : draft.opensCase
  return (
    <fieldset className="notice need" data-state={opens ? (need?.due.state ?? undefined) : undefined}>
      <legend className="sr-only">{say.question}</legend>
      <div aria-live="polite">
        <p>
          <b>{say.question}</b>{" "}
          {need?.quote ? (
            <>
              {say.read} <mark>{need.quote}</mark>
            </>
          ) : (
            need && <span className="muted">{say.nothing}</span>
          )}
        </p>
        {need && opens && <Due due={{ ...need.due, time: say.due(need.due.time) }} />}
      </div>
      {/* What the text says is for the server to read: only a choice of one's own is sent. */}
      {live && <input type="hidden" name="opensCase" value={draft.opensCase} />}
      <div className="seg">
        {choices.map((choice) => (
          <label key={choice}>
            <input
              type="radio"
              name={live ? "need-choice" : "opensCase"}
              value={choice}
              checked={chosen === choice}
              onChange={() => set({ opensCase: choice })}
            />
            {say[choice]}
          </label>
        ))}
      </div>
      {need && opens && (
        <details>
          <summary>{say.how}</summary>
          <ReasonList reasons={need.reasons} locale={locale} />
        </details>
      )}
    </fieldset>
  )
}

/** As it will be done on saving (see `submitContact`). */
export const opensCase = ({ opensCase, answers }: Draft, need: NeedView | null): boolean =>
  opensCase === "auto" ? !answers && need?.wants === true : opensCase === "yes"
