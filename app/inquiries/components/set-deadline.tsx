import { useEffect, useRef, useState } from "react"
import { useMessages } from "#app/i18n/use-messages.ts"
import type { Refused } from "#app/inquiries/outcome.ts"
import { casePath } from "#app/inquiries/paths.ts"
import type { SettableDeadline } from "#app/inquiries/settable-deadline.ts"
import { useAct } from "./act.tsx"
import { DayAndClock, FieldError, WhichDeadline } from "./set-deadline-fields.tsx"

export type RefusedDeadline = { outcome: Refused; typed: Record<string, string | string[]> }

/**
 * Another deadline than the reckoned one, with its reason. Without JavaScript it posts to the page it stands on, which
 * comes back with what was typed; with it, in the background.
 */
export function SetDeadline({
  number,
  settable,
  refused,
}: {
  number: string
  settable: SettableDeadline
  refused: RefusedDeadline | null
}) {
  const say = useMessages().inquiries.deadline
  const { act } = useAct()
  const fold = useRef<HTMLDetailsElement>(null)
  const [refusal, setRefusal] = useState<Refused | null>(refused?.outcome ?? null)
  const [sending, setSending] = useState(false)
  const typed = (name: string) => (typeof refused?.typed[name] === "string" ? refused.typed[name] : "")
  const errors = refusal?.fields ?? {}

  // Where the page says what is wrong, that is what is read next.
  useEffect(() => {
    if (refusal) fold.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus()
  }, [refusal])

  async function send(form: HTMLFormElement, submitter: HTMLElement | null) {
    if (sending) return
    setSending(true)
    const outcome = await act(casePath(number, "deadline"), new FormData(form, submitter))
    setSending(false)
    setRefusal(outcome.ok ? null : outcome)
    if (!outcome.ok || !fold.current) return
    form.reset()
    fold.current.open = false
    fold.current.querySelector("summary")?.focus()
  }

  return (
    <details id={foldId} ref={fold} open={refused !== null}>
      <summary>
        {say.set} <kbd>d</kbd>
      </summary>
      <form
        className="stack set-deadline"
        method="post"
        action={casePath(number)}
        aria-label={say.set}
        onSubmit={(event) => {
          event.preventDefault()
          void send(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter)
        }}
      >
        <WhichDeadline kinds={settable.kinds} chosen={typed("kind")} />
        <fieldset className="stack small-gap">
          <legend>{say.form.when}</legend>
          {settable.picks.map(({ pick, at }) => (
            <label className="check" key={pick}>
              <input type="radio" name="pick" value={pick} defaultChecked={typed("pick") === pick} />
              <span>
                {say.form.picks[pick]} <small>{at}</small>
              </span>
            </label>
          ))}
          <label className="check">
            <input
              type="radio"
              name="pick"
              value="other"
              defaultChecked={!settable.picks.some(({ pick }) => pick === typed("pick"))}
            />
            {say.form.other}
          </label>
        </fieldset>
        <DayAndClock errors={errors} date={typed("date")} time={typed("time")} />
        <div className="field">
          <label htmlFor="deadline-reason">{say.form.reason}</label>
          <textarea
            className="control short"
            id="deadline-reason"
            name="reason"
            required
            maxLength={500}
            rows={2}
            defaultValue={typed("reason")}
            aria-invalid={errors.reason ? true : undefined}
            aria-describedby="deadline-reason-help deadline-reason-error"
          />
          <span className="hint" id="deadline-reason-help">
            {say.form.reasonHint}
          </span>
          <FieldError id="deadline-reason-error" errors={errors.reason} />
        </div>
        {refusal && Object.values(errors).every((found) => !found) && (
          <div className="notice" data-state="late" role="alert">
            <p>{refusal.say}</p>
          </div>
        )}
        <div className="row">
          {/* The first button is the one that Enter in a field presses. */}
          <button className="button" type="submit" aria-disabled={sending || undefined}>
            {say.form.save}
          </button>
          {refusal?.choices?.map(({ label, fields }) =>
            fields.map(([name, value]) => (
              <button className="button" type="submit" key={label} name={name} value={value}>
                {label}
              </button>
            )),
          )}
        </div>
      </form>
    </details>
  )
}

const foldId = "set-deadline"

/** Opens the form and goes to its date; the key d. */
export function openSetDeadline(): void {
  const fold = document.getElementById(foldId)
  if (!(fold instanceof HTMLDetailsElement)) return
  fold.open = true
  fold.querySelector<HTMLInputElement>("input[name=date]")?.focus()
}
