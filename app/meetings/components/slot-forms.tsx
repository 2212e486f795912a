import type { SubmissionResult } from "@conform-to/react"
import { numericDate } from "#app/i18n/dates.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { slotPath } from "#app/meetings/paths.ts"
import type { SlotView } from "#app/meetings/slot/slot-query.server.ts"
import { Field, TextArea } from "#app/ui/field.tsx"
import { PanelButton, PanelForm } from "#app/ui/panel-form.tsx"

type Props = { slot: Pick<SlotView, "id" | "waived" | "delivered">; lastResult?: SubmissionResult }

/** Says that a slot need not be filled, and why; or that it must be after all. */
export function WaivePanel({ slot: { id, waived }, lastResult }: Props) {
  const say = useMessages().meetings.slot
  return (
    <section className="panel" aria-labelledby="waive">
      <header>
        <h2 id="waive">{waived ? say.waived : say.waiveTitle}</h2>
      </header>
      {waived ? (
        <PanelButton action={slotPath(id)} fields={{ change: "unwaive" }}>
          {say.unwaive}
        </PanelButton>
      ) : (
        <>
          <p className="muted">{say.waiveHelp}</p>
          <PanelForm
            id="waive-form"
            action={slotPath(id)}
            values={{ because: "" }}
            submit={say.waive}
            lastResult={lastResult}
          >
            {(fields) => (
              <>
                <input type="hidden" name="change" value="waive" />
                <TextArea field={fields.because} label={say.because} rows={3} />
              </>
            )}
          </PanelForm>
        </>
      )}
    </section>
  )
}

/** Says that what was to be delivered has been. */
export function DeliverPanel({ slot: { id, delivered }, lastResult }: Props) {
  const { meetings, stakeholders } = useMessages()
  const say = meetings.slot
  return (
    <section className="panel" aria-labelledby="deliver">
      <header>
        <h2 id="deliver">{say.deliver}</h2>
      </header>
      {!delivered && <p className="muted">{say.deliverHelp}</p>}
      <PanelForm
        id="deliver-form"
        action={slotPath(id)}
        values={{ on: delivered ? numericDate(delivered.on) : "", link: delivered?.link ?? "" }}
        submit={say.deliverSubmit}
        lastResult={lastResult}
      >
        {(fields) => (
          <>
            <input type="hidden" name="change" value="deliver" />
            <Field field={fields.on} label={say.deliveredOn} hint={stakeholders.forms.hints.date} autoComplete="off" />
            <Field field={fields.link} label={say.deliveredLink} autoComplete="off" />
          </>
        )}
      </PanelForm>
      {delivered && (
        <PanelButton action={slotPath(id)} fields={{ change: "undeliver" }}>
          {say.undeliver}
        </PanelButton>
      )}
    </section>
  )
}
