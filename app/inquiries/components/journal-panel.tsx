import { numericDate } from "#app/i18n/dates.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { isOpen } from "#app/inquiries/inquiry.ts"
import { topicsOutsideJournal } from "#app/inquiries/journal-rule.ts"
import { casePath } from "#app/inquiries/paths.ts"
import type { CaseView } from "#app/inquiries/views.ts"

/** Where the case is in the authority's own archive, or the form that tells it. */
export function JournalPanel({ inquiry: { number, journal, topic, status } }: { inquiry: CaseView }) {
  const say = useMessages().inquiries.journal
  const needsNone = topicsOutsideJournal.some((outside) => outside === topic)
  return (
    <section className="panel">
      <header>
        <h2>{say.title}</h2>
        {!journal && <span className="muted">{needsNone ? say.needsNone : say.none}</span>}
      </header>
      {journal && (
        <dl className="facts">
          <dt>{say.reference}</dt>
          <dd>{journal.reference}</dd>
          {journal.on && (
            <>
              <dt>{say.on}</dt>
              <dd>{numericDate(journal.on)}</dd>
            </>
          )}
        </dl>
      )}
      {/* Asked for when the case is settled; until then, and where it has its number, out of the way. */}
      <details key={journal?.reference} open={!journal && !needsNone && !isOpen(status)}>
        <summary>{journal ? say.change : say.save}</summary>
        <form className="stack" method="post" action={casePath(number, "journal")}>
          <div className="field">
            <label htmlFor="journal-reference">{say.reference}</label>
            <input
              className="control"
              id="journal-reference"
              name="reference"
              required
              maxLength={60}
              defaultValue={journal?.reference}
              autoComplete="off"
              aria-describedby="journal-hint"
            />
            <span className="hint" id="journal-hint">
              {say.referenceHint}
            </span>
          </div>
          <div className="field">
            <label htmlFor="journal-on">{say.on}</label>
            <input
              className="control"
              id="journal-on"
              name="on"
              maxLength={20}
              defaultValue={journal?.on ? numericDate(journal.on) : undefined}
              placeholder={say.today}
              autoComplete="off"
            />
          </div>
          <div className="row">
            <button className="button" type="submit">
              {say.save}
            </button>
            {journal && (
              <button className="button quiet" type="submit" name="clear" value="1" formNoValidate>
                {say.clear}
              </button>
            )}
          </div>
        </form>
      </details>
    </section>
  )
}
