import type { SubmissionResult } from "@conform-to/react"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { type AgendaItem, itemTitle } from "#app/meetings/minutes/agenda.ts"
import type { MinutesView } from "#app/meetings/minutes/minutes-query.server.ts"
import { meetingPath } from "#app/meetings/paths.ts"
import { Field, TextArea } from "#app/ui/field.tsx"
import { PanelForm } from "#app/ui/panel-form.tsx"

type Props = { id: string; meeting: MinutesView["meeting"]; item?: AgendaItem; lastResult?: SubmissionResult }

/** What an item is about and who presents it; of a council's item also what it is asked to decide. */
export function ItemForm({ id, meeting, item, lastResult }: Props) {
  const { minutes } = useMessages()
  const locale = useLocale()
  const values = {
    title: item ? itemTitle(item, meeting.type, locale) : "",
    presenter: item?.presenter ?? "",
    recommendation: item?.recommendation ?? "",
  }
  return (
    <PanelForm
      id={id}
      action={meetingPath(meeting.id, "agenda")}
      values={values}
      submit={item ? minutes.saveItem : minutes.addItem}
      lastResult={lastResult}
    >
      {(fields) => (
        <>
          <input type="hidden" name="change" value={item ? "change" : "add"} />
          {item && <input type="hidden" name="key" value={item.key} />}
          <Field field={fields.title} label={minutes.itemTitle} maxLength={200} autoComplete="off" />
          <Field field={fields.presenter} label={minutes.presenter} maxLength={120} autoComplete="off" />
          {meeting.type === "council" && (
            <TextArea field={fields.recommendation} label={minutes.recommendation} hint={minutes.recommendationHint} />
          )}
        </>
      )}
    </PanelForm>
  )
}
