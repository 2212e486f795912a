import type { ContactView } from "#app/contact-log/entry-query.server.ts"
import { dayAndClock, momentWords } from "#app/i18n/dates.ts"
import type { Locale } from "#app/i18n/locale.ts"
import { type Messages, messages } from "#app/i18n/messages.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { Prose } from "#app/inquiries/components/prose.tsx"
import { channels } from "#app/inquiries/inquiry.ts"

/** What the entry said before it was corrected, the newest first. */
export function Versions({ versions, now }: { versions: ContactView["versions"]; now: number }) {
  const { contacts } = useMessages()
  const locale = useLocale()
  if (versions.length === 0) return null
  return (
    <details>
      <summary>{contacts.entry.versions(versions.length)}</summary>
      <ol className="stack">
        {versions.map(({ id, at, by, before }) => (
          <li key={id} className="stack small-gap">
            <p className="muted">{contacts.entry.version(momentWords(at, now, locale), by)}</p>
            {Object.entries(before).map(([field, value]) => (
              <Was key={field} field={field} value={value} locale={locale} />
            ))}
          </li>
        ))}
      </ol>
    </details>
  )
}

function Was({ field, value, locale }: { field: string; value: unknown; locale: Locale }) {
  const { entry } = useMessages().contacts
  if (field === "summary" && typeof value === "string")
    return (
      <blockquote>
        <Prose text={value} />
      </blockquote>
    )
  return <p>{entry.was(fieldName(field, messages(locale)), valueWords(field, value, locale))}</p>
}

function fieldName(field: string, { contacts }: Messages): string {
  const names: Record<string, string> = {
    channel: contacts.channel,
    direction: contacts.directionLabel,
    at: contacts.entry.when,
    reason: contacts.entry.reason,
    minutes: contacts.entry.duration,
    dialogueMeeting: contacts.dialogueMeeting,
    personId: contacts.entry.who,
    organisationId: contacts.entry.who,
  }
  return names[field] ?? field
}

/** A version's data was written by whichever version of Rettidig ran then, and is read with care. */
function valueWords(field: string, value: unknown, locale: Locale): string {
  const { contacts, terms } = messages(locale)
  const channel = channels.find((one) => one === value)
  if (field === "channel" && channel) return terms.channels[channel]
  if (field === "direction" && (value === "in" || value === "out")) return contacts.direction[value]
  if (field === "at" && typeof value === "number") return dayAndClock(value, locale)
  if (field === "minutes" && typeof value === "number") return contacts.entry.minutes(value)
  if (typeof value === "boolean") return value ? contacts.entry.yes : contacts.entry.no
  return value === null || value === "" ? contacts.entry.empty : String(value)
}
