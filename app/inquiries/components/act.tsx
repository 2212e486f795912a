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
import type { Outcome } from "#app/inquiries/outcome.ts"
import type { Present } from "#app/presence/present.ts"
import { useLive } from "#app/ui/use-live.ts"
import { closeMenuOf } from "./menu.tsx"
import { fieldsOf, useSay } from "./use-say.ts"

export type Act = {
  /** Posts a form in the background, says how it went, and loads the page anew. */
  act(action: string, fields: FormData): Promise<Outcome>
  /** The forms that are under way, by what they say. */
  pending: readonly FormData[]
  /** Who else has the case open. */
  others: readonly Present[]
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
  inquiry,
}: {
  children: ReactNode
  /** The number of the case that the page shows. */
  inquiry?: string
  onDone?: (form: HTMLFormElement) => void
  onChange?: (inquiryIds: number[]) => void
}) {
  const [others, setOthers] = useState<readonly Present[]>([])
  const reload = useLive({ onChange, inquiry, onPresent: setOthers })
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

  const value = useMemo(() => ({ act, pending, others }), [act, pending, others])
  return (
    <ActContext.Provider value={value}>
      <div onSubmit={onSubmit}>{children}</div>
    </ActContext.Provider>
  )
}

/** How long the worker may take to send what has waited its time. */
const SENT_WITHIN_MS = 1500

const unreachable: Outcome = { ok: false, code: "unreachable", say: "", fields: {} }
