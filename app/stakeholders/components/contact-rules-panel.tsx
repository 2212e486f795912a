import { useMessages } from "#app/i18n/use-messages.ts"

/** Whom we write to and who speaks for us, in the strategy's words. */
export function ContactRulesPanel({ rules }: { rules: { id: string; words: string }[] }) {
  const { targetGroups } = useMessages()
  if (rules.length === 0) return null
  return (
    <section className="panel" aria-labelledby="contact-rules">
      <header>
        <h2 id="contact-rules">{targetGroups.contactRule}</h2>
      </header>
      {rules.map(({ id, words }) => (
        <blockquote key={id}>
          <p lang="da">{words}</p>
          <small>{targetGroups.obligation(id)}</small>
        </blockquote>
      ))}
    </section>
  )
}
