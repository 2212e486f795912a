import { Form } from "@remix-run/react"
import { directions, loggedChannels, partyKey } from "#app/contact-log/contact.ts"
import type { EntryRefusal } from "#app/contact-log/entry-change.server.ts"
import type { ContactView } from "#app/contact-log/entry-query.server.ts"
import { clock, numericDate } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { Submit } from "#app/ui/form.tsx"
import { Notice } from "#app/ui/notice.tsx"
import { CorrectedParty } from "./corrected-party.tsx"

/** Corrects an entry that is not locked. */
export function CorrectionForm({ entry, refused }: { entry: ContactView; refused: EntryRefusal | undefined }) {
  const { contacts, terms } = useMessages()
  const locale = useLocale()
  const say = contacts.entry
  const wrong = refused?.intent === "correct" ? refused : null
  const { contact } = entry
  const kept = {
    date: numericDate(contact.at),
    time: clock(contact.at, locale),
    summary: contact.summary,
    minutes: contact.minutes === null ? "" : String(contact.minutes),
    reason: contact.reason ?? "",
    channel: contact.channel,
    direction: contact.direction,
  }
  const shown = (name: keyof typeof kept) => {
    const typed = wrong?.typed[name]
    return typeof typed === "string" ? typed : kept[name]
  }
  const line = (name: "date" | "time" | "minutes" | "reason", label: string) => (
    <div className="field">
      <label htmlFor={`correct-${name}`}>{label}</label>
      <input
        className="control"
        id={`correct-${name}`}
        name={name}
        defaultValue={shown(name)}
        autoComplete="off"
        aria-invalid={wrong?.errors[name] ? true : undefined}
      />
      {wrong?.errors[name] && <span className="error">{wrong.errors[name][0]}</span>}
    </div>
  )
  const choice = (name: "channel" | "direction", label: string, options: [value: string, label: string][]) => (
    <div className="field">
      <label htmlFor={`correct-${name}`}>{label}</label>
      <select className="control" id={`correct-${name}`} name={name} defaultValue={shown(name)}>
        {options.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  )
  return (
    <details open={wrong !== null || undefined}>
      <summary>{say.correct}</summary>
      <Form method="post" className="stack" noValidate onSubmit={(event) => event.stopPropagation()}>
        <p className="muted">{say.correctHelp}</p>
        {wrong && (
          <Notice state="late">
            <p>{wrong.say}</p>
          </Notice>
        )}
        <input type="hidden" name="intent" value="correct" />
        <input type="hidden" name="versions" value={entry.versions.length} />
        <CorrectedParty
          partyKey={partyKey(contact)}
          name={[entry.person?.name, entry.organisation?.name].filter(Boolean).join(", ")}
          error={wrong?.errors.party?.[0]}
        />
        <div className="field">
          <label htmlFor="correct-summary">{contacts.summary}</label>
          <textarea
            className="control"
            id="correct-summary"
            name="summary"
            defaultValue={shown("summary")}
            aria-invalid={wrong?.errors.summary ? true : undefined}
          />
          {wrong?.errors.summary && <span className="error">{wrong.errors.summary[0]}</span>}
        </div>
        <div className="more-fields">
          {choice(
            "channel",
            contacts.channel,
            loggedChannels.map((one) => [one, terms.channels[one]]),
          )}
          {choice(
            "direction",
            contacts.directionLabel,
            directions.map((one) => [one, contacts.direction[one]]),
          )}
          {line("date", contacts.more.date)}
          {line("time", contacts.more.time)}
          {line("minutes", contacts.more.minutes)}
          {line("reason", contacts.more.reason)}
        </div>
        <label className="check">
          <input type="checkbox" name="dialogueMeeting" value="1" defaultChecked={contact.dialogueMeeting} />
          {contacts.belongs.dialogue}
        </label>
        <div>
          <Submit>{say.save}</Submit>
        </div>
      </Form>
    </details>
  )
}
