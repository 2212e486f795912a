import { type FieldMetadata, getFormProps, type SubmissionResult, useForm } from "@conform-to/react"
import { useFetcher, useSubmit } from "@remix-run/react"
import { type ReactNode, useEffect, useRef } from "react"
import { Notice } from "./notice.tsx"
import type { PanelAnswer } from "./panel-answer.ts"
import { undoKey } from "./panel-undo.tsx"
import { useToasts } from "./toasts.tsx"

type Values = Record<string, string | string[]>
type Fields<V extends Values> = { [Name in keyof V]-?: FieldMetadata }
type PanelFormProps<V extends Values> = {
  /** Unlike any other form's on the page. */
  id: string
  action: string
  /** What stands in the fields, by name; every field has one, empty or not. */
  values: V
  submit: string
  /** It is what the page or dialog is there for. */
  primary?: boolean
  /** The answer of a browser without JavaScript, on the form's own page. */
  lastResult?: SubmissionResult
  /** Where the form stands in no fold: what is to go when it is done. */
  onDone?: () => void
  children: (fields: Fields<V>) => ReactNode
}

/**
 * A small form that is sent in the background: what is wrong stands at its field, what was done is said with its undo,
 * and the fold it stands in closes. Without JavaScript it posts to a page of its own.
 */
export function PanelForm<V extends Values>({
  id,
  action,
  values,
  submit,
  primary = false,
  lastResult,
  onDone,
  children,
}: PanelFormProps<V>) {
  const box = useRef<HTMLFormElement>(null)
  const fetcher = useFetcher<PanelAnswer>()
  useDone(fetcher.data, action, onDone ?? (() => closeFold(box.current)))
  const [form, fields] = useForm<Values>({
    id,
    lastResult: fetcher.data?.lastResult ?? lastResult,
    defaultValue: values,
  })
  return (
    <fetcher.Form ref={box} method="post" action={action} className="stack" {...getFormProps(form)}>
      {form.errors?.map((words) => (
        <Notice key={words} state="late">
          {words}
        </Notice>
      ))}
      {children(fields as unknown as Fields<V>)}
      <p>
        <BusyButton busy={fetcher.state !== "idle"} look={primary ? "primary" : undefined}>
          {submit}
        </BusyButton>
      </p>
    </fetcher.Form>
  )
}

/** One thing to do, as a button: `fields` go with it. */
export function PanelButton({
  action,
  fields,
  label,
  primary = false,
  children,
}: {
  action: string
  fields: Record<string, string>
  /** What the page is there for. */
  primary?: boolean
  /** What it is called where the words alone do not say of what. */
  label?: string
  children: ReactNode
}) {
  const fetcher = useFetcher<PanelAnswer>()
  useDone(fetcher.data, action)
  return (
    <fetcher.Form method="post" action={action} className="inline">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <BusyButton busy={fetcher.state !== "idle"} look={primary ? "primary" : "quiet"} label={label}>
        {children}
      </BusyButton>
    </fetcher.Form>
  )
}

/** A form that unfolds where it stands. */
export function Fold({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <details className="fold">
      <summary>{title}</summary>
      {children}
    </details>
  )
}

type BusyProps = { busy: boolean; look?: "primary" | "quiet"; label?: string; children: ReactNode }

function BusyButton({ busy, look, label, children }: BusyProps) {
  return (
    <button
      type="submit"
      className={look ? `button ${look}` : "button"}
      aria-label={label}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
    >
      {children}
    </button>
  )
}

/** Says what was done, once, with the way back. */
export function useDone(answer: PanelAnswer | undefined, action: string, onDone?: () => void) {
  const toasts = useToasts()
  const submit = useSubmit()
  const latest = useRef({ toasts, submit, onDone })
  latest.current = { toasts, submit, onDone }
  useEffect(() => {
    const done = answer?.done
    if (!done) return
    const { toasts, submit, onDone } = latest.current
    const { say, undo, undoMs } = done
    const takeBack = (fields: [string, string][]) =>
      submit(formOf(fields), { method: "post", action, navigate: false, fetcherKey: undoKey })
    const until = undoMs === undefined ? undefined : Date.now() + undoMs
    toasts.show({ say, until, undo: undo && (() => takeBack(undo)) })
    onDone?.()
  }, [answer, action])
}

function formOf(fields: [string, string][]): FormData {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return form
}

function closeFold(form: HTMLFormElement | null) {
  form?.reset()
  const fold = form?.closest("details")
  if (!fold) return
  fold.open = false
  fold.querySelector("summary")?.focus()
}
