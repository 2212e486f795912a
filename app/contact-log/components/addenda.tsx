import { Form } from "@remix-run/react"
import type { EntryRefusal } from "#app/contact-log/entry-change.server.ts"
import type { ContactView } from "#app/contact-log/entry-query.server.ts"
import { momentWords } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { Prose } from "#app/inquiries/components/prose.tsx"
import { Submit } from "#app/ui/form.tsx"
import { Notice } from "#app/ui/notice.tsx"

/** What has been added since, and the form for more. */
export function Addenda({
  entry: { contact, addenda },
  now,
  refused,
}: {
  entry: ContactView
  now: number
  refused: EntryRefusal | undefined
}) {
  const { contacts } = useMessages()
  const locale = useLocale()
  const say = contacts.entry
  const wrong = refused?.intent === "add" ? refused : null
  const typed = wrong?.typed.text
  const id = "addendum"
  return (
    <section className="panel">
      <header>
        <h2>{say.addenda}</h2>
      </header>
      {addenda.length > 0 && (
        <ol className="timeline">
          {addenda.map(({ id, at, by, text }) => (
            <li key={id} data-kind="note">
              <time>{momentWords(at, now, locale)}</time>
              <header>
                <b>{by}</b>
              </header>
              <div>
                <Prose text={text} />
              </div>
            </li>
          ))}
        </ol>
      )}
      {/* A locked note is gone on with by this alone; elsewhere it is the second choice. */}
      <details open={contact.notat || wrong !== null || undefined}>
        <summary>{say.add}</summary>
        {/* Its own page answers it, not the background (see Acting). */}
        <Form method="post" className="stack" noValidate onSubmit={(event) => event.stopPropagation()}>
          {wrong && (
            <Notice state="late">
              <p>{wrong.say}</p>
            </Notice>
          )}
          <input type="hidden" name="intent" value="add" />
          <div className="field">
            <label htmlFor={id}>{say.addendum}</label>
            <textarea
              className="control"
              id={id}
              name="text"
              rows={3}
              defaultValue={typeof typed === "string" ? typed : ""}
              aria-invalid={wrong?.errors.text ? true : undefined}
            />
          </div>
          <div>
            <Submit>{say.saveAddendum}</Submit>
          </div>
        </Form>
      </details>
    </section>
  )
}
