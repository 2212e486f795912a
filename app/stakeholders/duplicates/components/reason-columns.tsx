import { useMessages } from "#app/i18n/use-messages.ts"
import type { ReadReason } from "#app/stakeholders/duplicates/reading.server.ts"

/** What speaks for one party, and what speaks against it, in words. */
export function ReasonColumns({ reasons }: { reasons: ReadReason[] }) {
  const { duplicates: say } = useMessages()
  if (reasons.length === 0) return <p className="muted">{say.notProposed}</p>
  const against = reasons.filter((reason) => reason.against)
  return (
    <dl className="reasons facts">
      <ReasonRow name={say.why} reasons={reasons.filter((reason) => !reason.against)} />
      {against.length > 0 && <ReasonRow name={say.whyNot} reasons={against} />}
    </dl>
  )
}

function ReasonRow({ name, reasons }: { name: string; reasons: ReadReason[] }) {
  const { duplicates: say } = useMessages()
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <ul>
          {reasons.map(({ code, value }) => (
            <li key={code}>{say.reasons[code](value)}</li>
          ))}
        </ul>
      </dd>
    </div>
  )
}
