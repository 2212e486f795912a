import { useMessages } from "#app/i18n/use-messages.ts"

/** Among one's own settings, in the place of the password and the second factor. */
export function SingleSignOnPanel({ label }: { label: string }) {
  const { own: say } = useMessages().singleSignOn
  return (
    <section className="panel" aria-labelledby="single-sign-on-title">
      <header>
        <h2 id="single-sign-on-title">{say.title}</h2>
      </header>
      <p>{say.words(label)}</p>
    </section>
  )
}
