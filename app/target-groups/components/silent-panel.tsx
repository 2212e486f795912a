import { Link } from "@remix-run/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { logContactPath, organisationPath } from "#app/stakeholders/paths.ts"
import type { Silent } from "#app/stakeholders/silent-query.server.ts"
import type { TargetGroupKey } from "#app/target-groups/target-groups.ts"

type SilentPanelProps = { silent: Silent[]; total: number; silentDays: number; group: TargetGroupKey }

/** Those of a group that nobody has been in touch with, the longest silent first, and the way to break it. */
export function SilentPanel({ silent, total, silentDays, group }: SilentPanelProps) {
  const { targetGroups, stakeholders } = useMessages()
  const say = stakeholders.silent
  return (
    <section
      className="panel top-gap"
      id="silent"
      data-state={total > 0 ? "late" : undefined}
      aria-labelledby="silent-title"
    >
      <header>
        <h2 id="silent-title">{targetGroups.silentTitle}</h2>
        {total > silent.length ? (
          <Link to={`/stakeholders/silent?days=${silentDays}&group=${group}`}>{targetGroups.silentAll(total)}</Link>
        ) : (
          <span className="muted">{targetGroups.silentHelp(silentDays)}</span>
        )}
      </header>
      {total === 0 ? (
        <p className="muted">{targetGroups.silentNone}</p>
      ) : (
        <ul className="list">
          {silent.map(({ id, name, owner, lastAt, days }) => (
            <li key={id}>
              <Link to={organisationPath(id)}>{name}</Link>
              <span className="due" data-state="late">
                <b>{say.word}</b> <span>{lastAt === null ? say.never : say.daysWords(days)}</span>
              </span>
              <small>
                {say.owner}: {owner?.name ?? say.nobody}.{" "}
                <Link to={logContactPath({ organisation: id })} aria-label={say.logWith(name)}>
                  {say.log}
                </Link>
              </small>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
