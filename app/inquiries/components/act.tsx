import {
  createContext,
  type FormEvent,
  type ReactNode,
  useCallback,
  useContext,
  useMemo,
  useRef,
  useState,
} from "react"
import { useMessages } from "#app/i18n/use-messages.ts"
import type { Done, Outcome, Undo } from "#app/inquiries/outcome.ts"
import { type Toast, useToasts } from "#app/ui/toasts.tsx"
import { useLive } from "#app/ui/use-live.ts"
import { closeMenuOf } from "./menu.tsx"

export type Act = {
  /** Posts a form in the background, says how it went, and loads the page anew. */
  act(action: string, fields: FormData): Promise<Outcome>
  /** The forms that are under way, by what they say. */
  pending: readonly FormData[]
}

const ActContext = createContext<Act | null>(null)

export function useAct(): Act {
  const act = useContext(ActContext)
  if (!act) throw new Error("useAct outside <Acting>")
  return act
}

/**
 * Every form within that posts is a plain one, for browsers without JavaScript; here they are all sent in the background
 * instead, in one place. `onDone` hears of each that was done; `onChange` of changes to inquiries, whoever made them.
 */
export function Acting({
  children,
  onDone,
  onChange,
}: {
  children: ReactNode
  onDone?: (form: HTMLFormElement) => void
  onChange?: (inquiryIds: number[]) => void
}) {
  const reload = useLive(onChange)
  const say = useSay()
  const [pending, setPending] = useState<readonly FormData[]>([])
  const actRef = useRef<Act["act"]>(async () => unreachable)

  const act = useCallback(
    async (action: string, fields: FormData) => {
      setPending((all) => [...all, fields])
      const outcome = await say.post(action, fields)
      // Also after a refusal: what the house said no to is often what has just changed.
      reload()
      setPending((all) => all.filter((each) => each !== fields))
      // What can be stopped until then cannot be stopped after, and the page is to say so.
      if (outcome.ok && outcome.undoMs !== undefined) setTimeout(reload, outcome.undoMs + SENT_WITHIN_MS)
      say.tell(outcome, (undo) => void actRef.current(undo.action, fieldsOf(undo)))
      return outcome
    },
    [reload, say],
  )
  actRef.current = act

  async function onSubmit(event: FormEvent<HTMLDivElement>) {
    const form = event.target
    if (event.defaultPrevented || !(form instanceof HTMLFormElement) || form.method !== "post") return
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    const fields = new FormData(form, submitter)
    closeMenuOf(submitter)
    const outcome = await act(form.action, fields)
    if (outcome.ok) onDone?.(form)
  }

  const value = useMemo(() => ({ act, pending }), [act, pending])
  return (
    <ActContext.Provider value={value}>
      <div onSubmit={onSubmit}>{children}</div>
    </ActContext.Provider>
  )
}

/** How long the worker may take to send what has waited its time. */
const SENT_WITHIN_MS = 1500

const unreachable: Outcome = { ok: false, code: "unreachable", say: "", fields: {} }

const fieldsOf = ({ fields }: Undo) => {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return form
}

function useSay() {
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
