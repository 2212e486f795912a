import { Link } from "@remix-run/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import type { RuleView } from "#app/meetings/coverage/coverage.ts"
import { type CoverageFilter, coverageSearch } from "#app/meetings/coverage/filter.ts"
import { groupPath } from "#app/target-groups/paths.ts"

type Props = { rule: RuleView; filter: CoverageFilter; isFiltered: boolean }

/** No row: nobody is owed it, or none fits what was chosen. */
export function CoverageEmpty({ rule: { targetGroup, inAgreement }, filter, isFiltered }: Props) {
  const { meetings, targetGroups } = useMessages()
  const say = meetings.coverage
  if (isFiltered)
    return (
      <section className="empty">
        <h2>{say.emptyFilter}</h2>
        <Link className="button" to={coverageSearch({ ...filter, ownerId: null, municipality: null, wanting: false })}>
          {say.clear}
        </Link>
      </section>
    )
  const group = targetGroup && targetGroups.names[targetGroup]
  return (
    <section className="empty">
      <h2>{say.emptyTitle}</h2>
      {group && <p>{inAgreement ? say.emptyAgreement(group) : say.emptyGroup(group)}</p>}
      {targetGroup && (
        <Link className="button" to={groupPath(targetGroup)}>
          {say.toGroup}
        </Link>
      )}
    </section>
  )
}
