import { useMessages } from "#app/i18n/use-messages.ts"
import type { PersonView } from "#app/stakeholders/views.ts"
import { Fold } from "#app/ui/panel-form.tsx"
import { PersonForm } from "./party-forms.tsx"

/** How the person wants to be written to. */
export function PersonPanel({ person }: { person: PersonView }) {
  const { stakeholders, terms } = useMessages()
  const say = stakeholders.person
  const { name, language, preferredChannel } = person
  const unknown = <span className="muted">{say.unknown}</span>
  return (
    <section className="panel" aria-labelledby="details-title">
      <header>
        <h2 id="details-title">{say.details}</h2>
      </header>
      <dl className="facts">
        <dt>{say.language}</dt>
        <dd>{language ? say.languages[language] : unknown}</dd>
        <dt>{say.preferredChannel}</dt>
        <dd>{preferredChannel ? terms.channels[preferredChannel] : unknown}</dd>
      </dl>
      <Fold title={say.change}>
        <PersonForm key={JSON.stringify([name, language, preferredChannel])} person={person} />
      </Fold>
    </section>
  )
}
