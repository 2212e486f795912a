import { type FieldMetadata, getTextareaProps, type SubmissionResult } from "@conform-to/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { otherRecipient } from "#app/inquiries/forwarding-form.ts"
import type { ForwardedMail, ForwardingData } from "#app/inquiries/forwarding-query.server.ts"
import { casePath } from "#app/inquiries/paths.ts"
import { Checkbox, Field, Select, TextArea } from "#app/ui/field.tsx"
import { Icon } from "#app/ui/icons.tsx"
import { Notice } from "#app/ui/notice.tsx"
import { PanelForm } from "#app/ui/panel-form.tsx"
import { RecipientField } from "./recipient-field.tsx"
import { useDraft } from "./use-draft.ts"

/** To whom a case is sent on, what goes with it, and what the sender is told. */
export function ForwardingForm({
  data: { number, seenInboundAt, proposed, cover, mails, letter, hasCpr },
  lastResult,
  onDone,
}: {
  data: ForwardingData
  lastResult?: SubmissionResult
  onDone?: () => void
}) {
  const say = useMessages().inquiries.forwarding
  const draft = useDraft(number, "forward", seenInboundAt)
  return (
    <PanelForm
      id="forwarding"
      action={casePath(number, "forwarding")}
      values={{
        change: "forward",
        pick: proposed[0] ?? otherRecipient,
        to: "",
        cover,
        mails: mails.filter(({ chosen }) => chosen).map(({ id }) => String(id)),
        letter: letter?.text ?? "",
        leaveOut: "",
        leftOut: "",
        seenInboundAt: String(seenInboundAt ?? ""),
      }}
      submit={say.send}
      primary
      lastResult={lastResult}
      onDone={() => {
        void draft.forget()
        onDone?.()
      }}
    >
      {(fields) => (
        <div className="forwarding stack">
          <input type="hidden" name="change" value="forward" />
          <input type="hidden" name="seenInboundAt" value={seenInboundAt ?? ""} />
          <p className="muted">{say.help}</p>
          {hasCpr && <Notice state="soon">{say.cpr}</Notice>}
          {proposed.length > 0 && (
            <Select
              field={fields.pick}
              label={say.pick}
              options={[
                ...proposed.map((typed) => ({ value: typed, label: say.proposed(typed) })),
                { value: otherRecipient, label: say.other },
              ]}
            />
          )}
          <div className="other-recipient">
            <RecipientField field={fields.to} label={say.to} hint={say.toHint} />
          </div>
          <Cover field={fields.cover} onText={draft.changed} />
          <Mails field={fields.mails} mails={mails} />
          {letter ? (
            <div className="sender-told stack small-gap">
              <TextArea field={fields.letter} label={say.letter(letter.to)} hint={say.letterHint} rows={9} />
              <Checkbox field={fields.leaveOut} label={say.leaveOut} />
              <div className="why-not">
                <Field
                  field={fields.leftOut}
                  label={say.leftOut}
                  hint={say.leftOutHint}
                  autoComplete="off"
                  maxLength={500}
                />
              </div>
            </div>
          ) : (
            <>
              <Notice state="soon">{say.noAddress}</Notice>
              <Field
                field={fields.leftOut}
                label={say.leftOut}
                hint={say.leftOutHint}
                autoComplete="off"
                maxLength={500}
              />
            </>
          )}
        </div>
      )}
    </PanelForm>
  )
}

/** Kept while it is written, as a reply is. */
function Cover({ field, onText }: { field: FieldMetadata; onText: (text: string) => void }) {
  const say = useMessages().inquiries.forwarding
  const { key, ...area } = getTextareaProps(field, { ariaDescribedBy: field.descriptionId })
  return (
    <div className="field">
      <label htmlFor={field.id}>{say.cover}</label>
      <textarea
        key={key}
        className="control"
        {...area}
        rows={10}
        onChange={({ currentTarget: { value } }) => onText(value)}
      />
      <span className="hint" id={field.descriptionId}>
        {say.coverHint}
      </span>
      {field.errors && (
        <span className="error" id={field.errorId}>
          {field.errors[0]}
        </span>
      )}
    </div>
  )
}

function Mails({ field, mails }: { field: FieldMetadata; mails: ForwardedMail[] }) {
  const { inquiries } = useMessages()
  const say = inquiries.forwarding
  const chosen = [field.initialValue ?? []].flat()
  if (mails.length === 0) return <p className="muted">{say.noMails}</p>
  return (
    <fieldset className="field to-choose" id={field.id}>
      <legend>{say.mails}</legend>
      {mails.map(({ id, name, when, subject, files, held }) => (
        <label className="check" key={id}>
          <input type="checkbox" name={field.name} value={id} defaultChecked={chosen.includes(String(id))} />
          <span>
            <span>{say.mailOf(name, when)}</span>
            <small>
              {subject || inquiries.noSubject}
              {files > 0 && (
                <>
                  {" "}
                  <Icon name="clip" /> {say.files(files)}
                </>
              )}
            </small>
            {held.length > 0 && <small>{say.held(held.join(", "))}</small>}
          </span>
        </label>
      ))}
      {field.errors && (
        <span className="error" id={field.errorId}>
          {field.errors[0]}
        </span>
      )}
    </fieldset>
  )
}
