import type { SubmissionResult } from "@conform-to/react"
import { localTime } from "#app/deadlines/zone.ts"
import { numericDate } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { clockText } from "#app/meetings/clock-text.ts"
import { meetingPath } from "#app/meetings/paths.ts"
import { Field, Select } from "#app/ui/field.tsx"
import { PanelForm } from "#app/ui/panel-form.tsx"
import type { CouncilView } from "./council-query.server.ts"

type Props = { view: CouncilView; lastResult?: SubmissionResult }

/** What is said already, as it is typed. */
function useTyped(at: number | null) {
  const locale = useLocale()
  return at === null
    ? { date: "", time: "" }
    : { date: numericDate(at), time: clockText(Math.floor(localTime(at).minutes), locale) }
}

/** A form with JavaScript off is answered on a page with all three: what was wrong belongs to the one that was sent. */
const ofStep = (lastResult: SubmissionResult | undefined, change: string) =>
  lastResult?.initialValue?.change === change ? lastResult : undefined

export function PressForm({ view, lastResult }: Props) {
  const { council: say, meetings } = useMessages()
  const typed = useTyped(view.press?.at ?? null)
  return (
    <PanelForm
      id="press-form"
      action={meetingPath(view.meetingId, "council")}
      values={{ item: view.pressKey, ...typed, link: view.press?.link ?? "" }}
      submit={say.save}
      lastResult={ofStep(lastResult, "press")}
    >
      {(fields) => (
        <>
          <input type="hidden" name="change" value="press" />
          <Select
            field={fields.item}
            label={say.item}
            options={[
              { value: "", label: say.choose },
              ...view.items.map(({ key, title }) => ({ value: key, label: title })),
            ]}
          />
          <Field field={fields.date} label={say.date} hint={meetings.form.dateHint} autoComplete="off" />
          <Field field={fields.time} label={say.time} hint={meetings.form.clockHint} autoComplete="off" />
          <Field field={fields.link} label={say.link} autoComplete="off" />
        </>
      )}
    </PanelForm>
  )
}

export function StaffForm({ view, lastResult }: Props) {
  const { council: say, meetings } = useMessages()
  return (
    <PanelForm
      id="staff-form"
      action={meetingPath(view.meetingId, "council")}
      values={useTyped(view.staffToldAt)}
      submit={say.save}
      lastResult={ofStep(lastResult, "staff")}
    >
      {(fields) => (
        <>
          <input type="hidden" name="change" value="staff" />
          <Field field={fields.date} label={say.date} hint={meetings.form.dateHint} autoComplete="off" />
          <Field field={fields.time} label={say.time} hint={meetings.form.clockHint} autoComplete="off" />
        </>
      )}
    </PanelForm>
  )
}

export function PublishForm({ view, lastResult }: Props) {
  const { council: say, meetings } = useMessages()
  const { published } = view
  return (
    <PanelForm
      id="publish-form"
      action={meetingPath(view.meetingId, "council")}
      values={{ date: published ? numericDate(published.on) : "", link: published?.link ?? "" }}
      submit={say.save}
      lastResult={ofStep(lastResult, "publish")}
    >
      {(fields) => (
        <>
          <input type="hidden" name="change" value="publish" />
          <Field field={fields.date} label={say.date} hint={meetings.form.dateHint} autoComplete="off" />
          <Field field={fields.link} label={say.link} autoComplete="off" />
        </>
      )}
    </PanelForm>
  )
}
