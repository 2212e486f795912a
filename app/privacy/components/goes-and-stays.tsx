import { useMessages } from "#app/i18n/use-messages.ts"
import type { Preview } from "#app/privacy/preview.server.ts"

/** Exactly what goes and what stays, and why. */
export function GoesAndStays({ name, goes }: Pick<Preview, "name" | "goes">) {
  const { privacy } = useMessages()
  const say = privacy.anonymise
  const { addresses, mails, contacts, cases, tasks } = goes
  const gone = [
    say.name(name),
    ...(addresses > 0 ? [say.addresses(addresses)] : []),
    ...(mails > 0 ? [say.mails(mails)] : []),
    ...(contacts > 0 ? [say.contacts(contacts)] : []),
    ...(cases > 0 ? [say.cases(cases)] : []),
    ...(tasks > 0 ? [say.tasks(tasks)] : []),
    say.elsewhere,
  ]
  const kept = [...(cases > 0 ? [say.counts(cases)] : []), say.contactCounts, say.journal, say.log, say.backups]
  return (
    <>
      <Lines title={say.goes} lines={gone} />
      <Lines title={say.stays} lines={kept} />
    </>
  )
}

function Lines({ title, lines }: { title: string; lines: string[] }) {
  return (
    <div className="prose">
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}.</li>
        ))}
      </ul>
    </div>
  )
}
