import { useMemo, useRef } from "react"
import { useMessages } from "#app/i18n/use-messages.ts"
import type { Done, Outcome, Undo } from "#app/inquiries/outcome.ts"
import { type Toast, useToasts } from "#app/ui/toasts.tsx"

export const fieldsOf = ({ fields }: Undo) => {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return form
}

/** Posts in the background, and says in a toast how it went. Both are the same function for as long as the page stands. */
export function useSay() {
  const { inquiries } = useMessages()
  const toasts = useToasts()
  const latest = useRef({ inquiries, toasts })
  latest.current = { inquiries, toasts }
  return useMemo(() => {
    const refused = (code: string, say: string): Outcome => ({ ok: false, code, say, fields: {} })
    return {
      async post(action: string, body: FormData): Promise<Outcome> {
        const { inquiries } = latest.current
        try {
          const response = await fetch(action, { method: "POST", body, headers: { Accept: "application/json" } })
          if (response.redirected) return refused("signed-out", inquiries.signedOut)
          return readOutcome(await response.json()) ?? refused("broken", inquiries.broken)
        } catch {
          return refused("offline", inquiries.offline)
        }
      },
      tell(outcome: Outcome, undo: (undo: Undo) => void) {
        // What is wrong, and the ways on from it, stand in the form: a toast would lie over them.
        if (!outcome.ok && outcome.choices) return
        latest.current.toasts.show(outcome.ok ? toastOf(outcome, undo) : { say: outcome.say })
      },
    }
    function toastOf({ say, undo: back, undoMs }: Done, undo: (undo: Undo) => void): Toast {
      const { sendsIn, stop } = latest.current.inquiries.done
      if (!back) return { say }
      if (undoMs === undefined) return { say, undo: () => undo(back) }
      return { say: sendsIn, undo: () => undo(back), undoLabel: stop, until: Date.now() + undoMs }
    }
  }, [])
}

/** Null for anything else than an outcome: a proxy's error page, or a bug's bare JSON. */
function readOutcome(answer: unknown): Outcome | null {
  if (typeof answer !== "object" || answer === null) return null
  if ("ok" in answer && "say" in answer) return answer as Outcome
  if ("error" in answer && typeof answer.error === "string" && "code" in answer)
    return { ok: false, code: String(answer.code), say: answer.error, fields: {} }
  return null
}
