import type { CaseApprovals } from "#app/approvals/queries.server.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import type { DraftBeside } from "#app/inquiries/inquiry.ts"
import { casePath } from "#app/inquiries/paths.ts"

type Asking = { approvals: CaseApprovals; beside: DraftBeside | null }

/** The reply is not the viewer's to send alone: whom to ask stands where it is sent, and must be said. */
export function DemandedReader({ approvals: { demand, readers }, beside }: Asking) {
  const { approvals, terms } = useMessages()
  const say = approvals.ask
  const vouching = readers.filter(({ vouches }) => vouches)
  return (
    <fieldset className="second-reader" aria-describedby="second-reader-help">
      <legend>{say.title}</legend>
      <small id="second-reader-help">{demand && say.demanded(terms.targetGroups[demand])}</small>
      {vouching.length === 0 ? (
        <p>
          <b>{say.nobody}</b>
        </p>
      ) : (
        <ReaderFields readers={vouching} beside={beside} required />
      )}
    </fieldset>
  )
}

/** Whoever may send it can still ask: folded until it is wanted. */
export function OfferedReader({ number, approvals: { demand, readers }, beside }: Asking & { number: string }) {
  const { approvals, terms } = useMessages()
  const say = approvals.ask
  const asked = demand === null ? readers : readers.filter(({ vouches }) => vouches)
  if (asked.length === 0) return null
  return (
    <details className="line second-reader" open={beside?.readerId != null || Boolean(beside?.word)}>
      <summary>{say.title}</summary>
      {demand && <small>{say.mayAlone(terms.targetGroups[demand])}</small>}
      <ReaderFields readers={asked} beside={beside} />
      <div className="row">
        <AskButton number={number} />
        <small>{say.help}</small>
      </div>
    </details>
  )
}

/** Sends the whole reply to whoever is to read it, by the form it stands in. */
export function AskButton({ number, primary = false }: { number: string; primary?: boolean }) {
  const say = useMessages().approvals.ask
  return (
    <button className={primary ? "button primary" : "button"} type="submit" formAction={casePath(number, "approvals")}>
      {say.submit} {primary && <kbd>Ctrl ↵</kbd>}
    </button>
  )
}

function ReaderFields({
  readers,
  beside,
  required = false,
}: {
  readers: CaseApprovals["readers"]
  beside: DraftBeside | null
  required?: boolean
}) {
  const say = useMessages().approvals.ask
  return (
    <div className="reader-fields">
      <label>
        <span>{say.reader}</span>
        <select className="control" name="readerId" required={required} defaultValue={beside?.readerId ?? ""}>
          <option value="">{say.choose}</option>
          {readers.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{say.word}</span>
        <input className="control" name="word" maxLength={2000} defaultValue={beside?.word ?? ""} autoComplete="off" />
      </label>
    </div>
  )
}
