import { type SubmissionResult, useForm } from "@conform-to/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { Field, TextArea } from "#app/ui/field.tsx"
import { Form, Submit } from "#app/ui/form.tsx"
import type { NewsText } from "../item.ts"
import { TopicBoxes } from "./topic-boxes.tsx"

type ItemFieldsProps = {
  item: NewsText & { topics: string[] }
  revision: number
  topics: { id: number; name: string }[]
  lastResult: SubmissionResult | undefined
}

/** A news item's form: what it is about, and the text in one language or both. */
export function ItemFields({ item, revision, topics, lastResult }: ItemFieldsProps) {
  const { edit: say } = useMessages().news
  const [form, fields] = useForm<NewsText & { topics: string[] }>({ id: "item", lastResult, defaultValue: item })
  const { topics: topicsLabel, ...labels } = say.labels
  const names = { topics: topicsLabel, ...labels }
  return (
    <Form form={form} labels={names} className="form stack wide-gap news-form">
      <input type="hidden" name="revision" value={revision} />
      <TopicBoxes field={fields.topics} legend={topicsLabel} hint={say.topicsHint} topics={topics} />
      <Field field={fields.subjectDa} label={labels.subjectDa} autoComplete="off" />
      <TextArea field={fields.textDa} label={labels.textDa} hint={say.textHint} rows={10} />
      <Field field={fields.subjectEn} label={labels.subjectEn} autoComplete="off" />
      <TextArea field={fields.textEn} label={labels.textEn} hint={say.englishHint} rows={10} />
      <p>
        <Submit kind="primary">{say.submit}</Submit>
      </p>
    </Form>
  )
}
