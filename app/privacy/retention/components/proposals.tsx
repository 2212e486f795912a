import { type SubmissionResult, useForm } from "@conform-to/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import type { Proposed } from "#app/privacy/retention/retention.ts"
import { Field } from "#app/ui/field.tsx"
import { Form, Submit } from "#app/ui/form.tsx"
import { ProposalTable } from "./proposal-table.tsx"

type ProposalsProps = { proposed: Proposed[]; total: number; now: number; lastResult?: SubmissionResult<string[]> }

/** Some of the list are chosen, and then anonymised or kept. Without JavaScript it is one form with two buttons. */
export function Proposals({ proposed, total, lastResult }: ProposalsProps) {
  const { retention: say } = useMessages()
  const [form, fields] = useForm<{ ids: string[]; count: string; until: string; because: string }>({
    ...{ id: "proposals", lastResult, defaultValue: { count: "", until: "", because: "" } },
  })
  const ticked = [lastResult?.initialValue?.ids ?? []].flat().map(String)
  const labels = { ids: say.proposed.columns.pick, count: say.anonymise.count, until: say.keep.until }
  return (
    <section className="stack" aria-labelledby="proposed-title">
      <h2 id="proposed-title">{say.proposed.title(total)}</h2>
      {proposed.length < total && <p>{say.proposed.shown(proposed.length)}</p>}
      <Form form={form} labels={{ ...labels, because: say.keep.because }} className="stack wide-gap">
        <ProposalTable proposed={proposed} id={fields.ids.id} ticked={ticked} />
        <div className="halves">
          {/* biome-ignore lint/a11y/useSemanticElements: a legend would break the panel's rule in two */}
          <div role="group" className="panel stack" aria-labelledby="anonymise-them">
            <h3 id="anonymise-them">{say.anonymise.title}</h3>
            <p>{say.anonymise.words}</p>
            <Field field={fields.count} label={say.anonymise.count} inputMode="numeric" size={4} autoComplete="off" />
            <p>
              <Submit name="intent" value="anonymise">
                {say.anonymise.button}
              </Submit>
            </p>
          </div>
          {/* biome-ignore lint/a11y/useSemanticElements: a legend would break the panel's rule in two */}
          <div role="group" className="panel stack" aria-labelledby="keep-them">
            <h3 id="keep-them">{say.keep.title}</h3>
            <Field field={fields.until} label={say.keep.until} autoComplete="off" />
            <Field field={fields.because} label={say.keep.because} autoComplete="off" />
            <p>
              <Submit name="intent" value="keep">
                {say.keep.button}
              </Submit>
            </p>
          </div>
        </div>
      </Form>
    </section>
  )
}
