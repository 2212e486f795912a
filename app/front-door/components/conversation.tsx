import { dayAndClock } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { sizeWords } from "#app/mail/attachments.ts"
import type { Saying } from "../status-query.server.ts"

/** What the sender and we have written to each other, oldest first. */
export function Conversation({ said, us }: { said: Saying[]; us: string }) {
  const say = useMessages().frontDoor.status
  const locale = useLocale()
  return (
    <section className="prose" aria-labelledby="said-title">
      <h2 id="said-title">{say.conversation}</h2>
      <ol className="said">
        {said.map(({ id, ours, at, text, files }) => (
          <li key={id} className={ours ? "ours" : undefined}>
            <header>
              <b>{ours ? us : say.you}</b>
              <time className="muted" dateTime={new Date(at).toISOString()}>
                {dayAndClock(at, locale)}
              </time>
            </header>
            <p className="words">{text}</p>
            {files.length > 0 && (
              <p className="muted">
                {say.files(files.map(({ name, size }) => `${name} (${sizeWords(size, locale)})`).join(", "))}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
