import type { ReactNode } from "react"
import { directions, loggedChannels, type PartyOption } from "#app/contact-log/contact.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { BelongsFields } from "./belongs-fields.tsx"
import { FollowUpFields } from "./follow-up-fields.tsx"
import { MoreFields } from "./more-fields.tsx"
import { NeedNotice, opensCase, useNeed } from "./need-notice.tsx"
import { type Fields, WhoField } from "./who-field.tsx"

type Props = Fields & {
  requestKey: string
  /** Scripts run. */
  live: boolean
  /** Whom a browser without JavaScript has looked for. */
  found: PartyOption[] | null
}

/** All that is asked of a contact, in the panel and on the page (look/quick-log.html). */
export function ContactFields({ draft, set, errors, summary, requestKey, live, found }: Props) {
  const { contacts, terms } = useMessages()
  const need = useNeed(draft)
  const error = errors.summary?.[0]
  return (
    <>
      <input type="hidden" name="requestKey" value={requestKey} />
      <WhoField {...{ draft, set, errors, summary, found }} />
      <div className="row gap">
        <Segments
          legend={contacts.channel}
          name="channel"
          values={loggedChannels}
          chosen={draft.channel}
          labelOf={(channel) => (
            <>
              <kbd>{loggedChannels.indexOf(channel) + 1}</kbd>
              {terms.channels[channel]}
            </>
          )}
          onChoose={(channel) => set({ channel })}
        />
        <Segments
          legend={contacts.directionLabel}
          name="direction"
          values={directions}
          chosen={draft.direction}
          labelOf={(direction) => contacts.direction[direction]}
          onChoose={(direction) => set({ direction })}
        />
      </div>
      <div className="field">
        <label htmlFor="contact-summary">{contacts.summary}</label>
        <textarea
          ref={summary}
          className="control summary"
          id="contact-summary"
          name="summary"
          rows={3}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? "contact-summary-error" : undefined}
          value={draft.summary}
          onChange={({ currentTarget }) => set({ summary: currentTarget.value })}
        />
        {error && (
          <span className="error" id="contact-summary-error">
            {error}
          </span>
        )}
      </div>
      <NeedNotice draft={draft} set={set} need={need} live={live} />
      <BelongsFields draft={draft} set={set} found={found} opens={opensCase(draft, need)} />
      <FollowUpFields draft={draft} set={set} errors={errors} />
      <MoreFields draft={draft} set={set} errors={errors} live={live} />
    </>
  )
}

function Segments<Value extends string>({
  legend,
  name,
  values,
  chosen,
  labelOf,
  onChoose,
}: {
  legend: string
  name: string
  values: readonly Value[]
  chosen: Value
  labelOf: (value: Value) => ReactNode
  onChoose: (value: Value) => void
}) {
  return (
    <fieldset className="field">
      <legend>{legend}</legend>
      <div className="seg">
        {values.map((value) => (
          <label key={value}>
            <input type="radio" name={name} value={value} checked={chosen === value} onChange={() => onChoose(value)} />
            {labelOf(value)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
