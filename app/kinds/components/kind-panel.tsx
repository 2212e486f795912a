import { Link } from "@remix-run/react"
import { useEffect, useRef, useState } from "react"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { casePath } from "#app/inquiries/paths.ts"
import type { Field } from "#app/kinds/kind.ts"
import { kindOf } from "#app/kinds/kinds.ts"
import type { KindView } from "#app/kinds/view.ts"
import { fieldName, helpText, valueText } from "#app/kinds/words.ts"
import { Fact } from "#app/ui/fact.tsx"
import { PanelButton } from "#app/ui/panel-form.tsx"
import { FactsForm } from "./facts-form.tsx"
import { StepList } from "./step-list.tsx"

type Props = { number: string; kind: KindView; now: number }

/** What a case has of its kind: what is filled in, what follows from it, and what is to be done. */
export function KindPanel({ number, kind, now }: Props) {
  const { kinds: say, terms } = useMessages()
  const locale = useLocale()
  const fields: readonly Field[] = kindOf(kind.topic)?.fields ?? []
  const filled = fields.flatMap((field) => {
    const value = kind.facts[field.key]
    return value === undefined ? [] : [{ field, value }]
  })
  return (
    <section className="panel kind-panel" aria-labelledby="kind-title">
      <header>
        <h2 id="kind-title">{terms.topics[kind.topic]}</h2>
        {filled.length === 0 && <span className="muted">{say.nothing}</span>}
      </header>
      {filled.length > 0 && (
        <dl className="facts">
          {filled.map(({ field, value }) => (
            <Fact key={field.key} name={fieldName(field.key, locale)}>
              {valueText(field, value, kind.choices, locale)}
            </Fact>
          ))}
        </dl>
      )}
      <Stated number={number} kind={kind} />
      <ChangeFacts number={number} kind={kind} isEmpty={filled.length === 0} />
      <Help kind={kind} />
      <h3>{say.stepsTitle}</h3>
      <StepList number={number} kind={kind} now={now} />
    </section>
  )
}

/** What the message says, for a yes: it is filled in by nobody else. */
function Stated({ number, kind }: Omit<Props, "now">) {
  const { kinds: say } = useMessages()
  const locale = useLocale()
  return kind.stated.map(({ field, value, quote }) => (
    <div className="notice" data-state="soon" key={field}>
      <p>{say.stated(quote)}</p>
      <PanelButton
        action={casePath(number, "facts")}
        fields={{ topic: kind.topic, revision: String(kind.revision), only: field, [field]: String(value) }}
      >
        {say.use(value, fieldName(field, locale))}
      </PanelButton>
    </div>
  ))
}

function ChangeFacts({ number, kind, isEmpty }: { number: string; kind: KindView; isEmpty: boolean }) {
  const { kinds: say } = useMessages()
  const fold = useRef<HTMLDetailsElement>(null)
  // What is being typed is never changed under the hand that types it; what a colleague saved meanwhile is told on saving.
  const [shown, setShown] = useState(kind)
  useEffect(() => {
    if (!fold.current?.open) setShown(kind)
  }, [kind])
  return (
    <details className="fold" ref={fold}>
      <summary>{isEmpty ? say.fill : say.change}</summary>
      <FactsForm key={`${shown.topic} ${shown.revision}`} number={number} kind={shown} latest={kind.revision} />
    </details>
  )
}

function Help({ kind: { topic, help, letterId } }: { kind: KindView }) {
  const { kinds: say } = useMessages()
  const locale = useLocale()
  const reminds = kindOf(topic)?.reminds
  if (help.length === 0) return null
  return (
    <>
      <h3>{reminds ? say.rulesTitle : say.helpTitle}</h3>
      <dl className="kind-help">
        {help.map((line) => (
          <div key={line.about} data-state={line.state}>
            <dt>{say.about[line.about]}</dt>
            <dd className={"missing" in line ? "muted" : undefined}>{helpText(line, locale)}</dd>
            {line.about === "letter" && letterId !== null && (
              <dd>
                <Link to={`?template=${letterId}#reply`} reloadDocument>
                  {say.template}
                </Link>
              </dd>
            )}
            <dd>
              <small>{say.source(say.sources[line.source])}</small>
            </dd>
          </div>
        ))}
      </dl>
      {!reminds && <small>{say.helpNote}</small>}
    </>
  )
}
