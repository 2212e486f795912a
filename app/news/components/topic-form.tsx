import { type SubmissionResult, useForm } from "@conform-to/react"
import { Form as PlainForm } from "@remix-run/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { Field } from "#app/ui/field.tsx"
import { Form, Submit } from "#app/ui/form.tsx"

type Topic = { id: number; nameDa: string; nameEn: string; active: boolean }

/** A topic's two names; of a new one where there is none. */
export function TopicForm({ topic, lastResult }: { topic: Topic | null; lastResult: SubmissionResult | undefined }) {
  const { news, common } = useMessages()
  const say = news.admin
  const [form, fields] = useForm<{ nameDa: string; nameEn: string }>({
    ...{ id: `topic-${topic?.id ?? "new"}`, lastResult },
    defaultValue: topic ? { nameDa: topic.nameDa, nameEn: topic.nameEn } : undefined,
  })
  return (
    <Form form={form} labels={{ nameDa: say.nameDa, nameEn: say.nameEn }} className="stack measured">
      {topic && <input type="hidden" name="id" value={topic.id} />}
      <Field field={fields.nameDa} label={say.nameDa} autoComplete="off" />
      <Field field={fields.nameEn} label={say.nameEn} autoComplete="off" />
      <p>
        <Submit kind={topic ? undefined : "primary"}>{topic ? common.save : say.addSubmit}</Submit>
      </p>
    </Form>
  )
}

/** Whether it can be chosen. Its own undo. */
export function TopicSwitch({ topic: { id, active } }: { topic: Topic }) {
  const say = useMessages().news.admin
  return (
    <PlainForm method="post">
      <input type="hidden" name="id" value={id} />
      <button className="button quiet" type="submit" name="intent" value={active ? "off" : "on"}>
        {active ? say.switchOff : say.switchOn}
      </button>
    </PlainForm>
  )
}
