import { Link } from "@remix-run/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { casePath, shortNumber } from "#app/inquiries/paths.ts"
import { isTopic } from "#app/inquiries/topics.ts"
import { isTargetGroupKey } from "#app/target-groups/target-groups.ts"
import type { Change, Preview } from "./preview.ts"

/** The cases a rule holds for, and what it would have changed of each. The button shows them without JavaScript. */
export function PreviewPanel({ preview, busy, formId }: { preview: Preview | null; busy: boolean; formId: string }) {
  const say = useMessages().routing.preview
  return (
    <section className="panel" aria-labelledby="preview-title" aria-busy={busy || undefined}>
      <header>
        <h2 id="preview-title">{say.title}</h2>
        <button className="button" type="submit" form={formId} name="intent" value="preview">
          {say.show}
        </button>
      </header>
      <p role="status">{preview ? say.count(preview) : say.nothingYet}</p>
      {preview && preview.hits.length > 0 && (
        <ul className="list stacked">
          {preview.hits.map(({ number, subject, changes }) => (
            <li key={number}>
              <Link to={casePath(number)}>{subject || shortNumber(number)}</Link>
              {changes.length === 0 && <small className="muted">{say.unchanged}</small>}
              {changes.map((change) => (
                <Words key={change.field} {...change} />
              ))}
            </li>
          ))}
        </ul>
      )}
      {preview && preview.matching > preview.hits.length && (
        <p className="muted">{say.more(preview.matching - preview.hits.length)}</p>
      )}
    </section>
  )
}

function Words({ field, from, to }: Change) {
  const { routing, terms } = useMessages()
  const labels = {
    topic: routing.fields.setTopic,
    targetGroup: routing.fields.setTargetGroup,
    unitId: routing.fields.setUnitId,
    confidentiality: routing.fields.setConfidentiality,
    assigneeId: routing.fields.setAssigneeId,
    replyExpected: routing.fields.setReplyExpected,
  }
  const word = (value: string | null): string => {
    if (value === null) return routing.preview.nothing
    if (field === "topic" && isTopic(value)) return terms.topics[value]
    if (field === "targetGroup" && isTargetGroupKey(value)) return terms.targetGroups[value]
    if (field === "replyExpected") return routing.yesOrNo[value === "true" ? "yes" : "no"]
    if (field === "confidentiality") return value === "confidential" ? routing.confidential : routing.preview.normal
    return value
  }
  return (
    <small>
      {labels[field]}: {word(from)} → <b>{word(to)}</b>
    </small>
  )
}
