import { Form, useSubmit } from "@remix-run/react"
import { useEffect, useRef } from "react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { Submit } from "#app/ui/form.tsx"
import type { EffectView } from "./effect-view.server.ts"
import type { Run } from "./run.ts"

type Props = { effect: EffectView; run: Run | null; mostAtOnce: number }

/**
 * The button that moves the cases. Of very many, some are moved at a time, so that mail is filed in between: the page goes
 * on by itself and shows how far it has come; without JavaScript one presses again.
 */
export function MoveForm({ effect: { counts, stamp }, run, mostAtOnce }: Props) {
  const say = useMessages().policy.effects
  const { earlier, later, beside } = counts
  const left = earlier + later + beside
  const going = run !== null && run.after !== null && left > 0
  const form = useRef<HTMLFormElement>(null)
  const submit = useSubmit()
  const after = run?.after ?? null
  useEffect(() => {
    if (going && after !== null) submit(form.current)
  }, [going, after, submit])
  if (left === 0) return null
  const done = going ? run.earlier + run.later + run.beside : 0
  return (
    <Form method="post" action="/admin/deadlines/effect" className="stack" ref={form}>
      <input type="hidden" name="stamp" value={stamp} />
      {going &&
        Object.entries(run).map(([name, value]) => <input key={name} type="hidden" name={name} value={value ?? ""} />)}
      {going && (
        <div className="bar">
          <div>
            <span role="status">{say.progress(done, done + left)}</span>
          </div>
          <progress value={done} max={done + left} aria-label={say.progress(done, done + left)} />
        </div>
      )}
      <p>
        <Submit kind="primary">
          {going
            ? say.goOn(Math.min(left, mostAtOnce))
            : earlier + later > 0
              ? say.move(earlier + later)
              : say.refresh(beside)}
        </Submit>
      </p>
    </Form>
  )
}
