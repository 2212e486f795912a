import { type SubmissionResult, useForm } from "@conform-to/react"
import { Form as RemixForm } from "@remix-run/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { Field } from "#app/ui/field.tsx"
import { Form, Submit } from "#app/ui/form.tsx"

/** What a person can do with a mail that got stuck. The reason is asked for only by whoever puts it aside. */
export function EntryActions({ id, lastResult }: { id: number; lastResult: SubmissionResult | undefined }) {
  const say = useMessages().mail.ledger
  const isMine = lastResult?.initialValue?.id === String(id)
  const [form, fields] = useForm<{ reason: string }>({
    id: `entry-${id}`,
    lastResult: isMine ? lastResult : undefined,
    defaultValue: { reason: "" },
  })
  return (
    <>
      <RemixForm method="post">
        <input type="hidden" name="id" value={id} />
        <Submit name="intent" value="retry">
          {say.retry}
        </Submit>
      </RemixForm>
      <details open={isMine && lastResult?.status === "error"}>
        <summary>{say.ignore}</summary>
        <Form form={form} labels={{ reason: say.reason }} className="stack">
          <input type="hidden" name="id" value={id} />
          <Field field={fields.reason} label={say.reason} hint={say.reasonHint} autoComplete="off" maxLength={200} />
          <p>
            <Submit name="intent" value="ignore">
              {say.ignore}
            </Submit>
          </p>
        </Form>
      </details>
    </>
  )
}
