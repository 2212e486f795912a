import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { useKeys } from "./keyboard.tsx"

export type Toast = {
  /** A function is given the whole seconds left, for "sent in n seconds". */
  say: string | ((secondsLeft: number) => string)
  /** Taking it back; the toast goes when it is called. */
  undo?: () => void
  /** What the button says, where it is not "undo". */
  undoLabel?: string
  /** Epoch milliseconds after which it goes. Without it: ten seconds. */
  until?: number
}
type Shown = Toast & { id: number; until: number }
export type ToastControl = {
  /** @returns what takes the toast away again */
  show(toast: Toast): () => void
}

const STAY = 10_000
const ToastContext = createContext<ToastControl | null>(null)

/** Undo instead of "are you sure?": a short word on what happened, and the way back. */
export function useToasts(): ToastControl {
  const control = useContext(ToastContext)
  if (!control) throw new Error("useToasts outside the shell")
  return control
}

let lastId = 0

export function Toasts({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<Shown[]>([])
  const remove = useCallback((id: number) => setShown((toasts) => toasts.filter((toast) => toast.id !== id)), [])
  const show = useCallback(
    (toast: Toast) => {
      lastId += 1
      const id = lastId
      setShown((toasts) => [...toasts, { ...toast, id, until: toast.until ?? Date.now() + STAY }])
      return () => remove(id)
    },
    [remove],
  )
  const control = useMemo(() => ({ show }), [show])
  // On every page: the button of each toast says so.
  useKeys(
    {
      z: () => {
        const latest = shown.findLast((toast) => toast.undo)
        if (!latest) return
        remove(latest.id)
        latest.undo?.()
      },
    },
    "house",
  )

  return (
    <ToastContext.Provider value={control}>
      {children}
      <div className="toasts" role="status">
        {shown.map((toast) => (
          <ToastLine key={toast.id} toast={toast} onGone={() => remove(toast.id)} />
        ))}
      </div>
    </ToastContext.Provider>
  )
}

function ToastLine({ toast, onGone }: { toast: Shown; onGone: () => void }) {
  const { common } = useMessages()
  const line = useRef<HTMLParagraphElement>(null)
  // Whoever reads it, or is about to press its button, keeps it (WCAG 2.2.1); what counts down to a deed cannot wait.
  const isHeld = () => typeof toast.say === "string" && !!line.current?.matches(":hover, :focus-within")
  const secondsLeft = useSecondsUntil(toast.until, () => isHeld() || onGone())
  return (
    <p className="toast" ref={line}>
      {/* The seconds are for the eye: read aloud each second they would drown everything else. */}
      {typeof toast.say === "string" ? (
        <span>{toast.say}</span>
      ) : (
        <>
          <span aria-hidden="true">{toast.say(secondsLeft)}</span>
          <InitialWords say={toast.say} seconds={secondsLeft} />
        </>
      )}
      {toast.undo && (
        <button
          className="button"
          type="button"
          onClick={() => {
            onGone()
            toast.undo?.()
          }}
        >
          {toast.undoLabel ?? common.undo} <kbd>z</kbd>
        </button>
      )}
    </p>
  )
}

function InitialWords({ say, seconds }: { say: (secondsLeft: number) => string; seconds: number }) {
  const [words] = useState(() => say(seconds))
  return <span className="sr-only">{words}</span>
}

function useSecondsUntil(until: number, onOver: () => void): number {
  const left = () => Math.max(0, Math.ceil((until - Date.now()) / 1000))
  const [seconds, setSeconds] = useState(left)
  useEffect(() => {
    const tick = setInterval(() => (Date.now() >= until ? onOver() : setSeconds(left())), 250)
    return () => clearInterval(tick)
  })
  return seconds
}
