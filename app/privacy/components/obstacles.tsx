import { Link } from "@remix-run/react"
import { numericDate } from "#app/i18n/dates.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { casePath } from "#app/inquiries/paths.ts"
import { meetingPath } from "#app/meetings/paths.ts"
import type { Obstacle } from "#app/privacy/obstacles.ts"
import { Notice } from "#app/ui/notice.tsx"

/** What has to be settled first, each with the way to it. */
export function Obstacles({ obstacles }: { obstacles: Obstacle[] }) {
  const { privacy } = useMessages()
  return (
    <Notice state="soon">
      <p>
        <b>{privacy.anonymise.blocked}</b>
      </p>
      <ul className="links">
        {obstacles.map((obstacle) => (
          <li key={keyOf(obstacle)}>
            <ObstacleLine obstacle={obstacle} />
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function ObstacleLine({ obstacle }: { obstacle: Obstacle }) {
  const say = useMessages().privacy.anonymise.obstacles
  if (obstacle.kind === "mail-waiting") return say.mail(obstacle.count)
  if (obstacle.kind === "mail-unfiled") return say.unfiled(obstacle.count)
  if (obstacle.kind === "meeting-to-come") {
    const { id, title, startAt } = obstacle.meeting
    return (
      <>
        {say.meeting(numericDate(startAt))} <Link to={meetingPath(id)}>{title}</Link>
      </>
    )
  }
  if (obstacle.case === null) return say.hidden
  const { number, subject } = obstacle.case
  return (
    <>
      {obstacle.kind === "open-case" ? say.open : say.notJournalised}{" "}
      <Link to={casePath(number)}>
        {number} {subject}
      </Link>
    </>
  )
}

const keyOf = (obstacle: Obstacle) =>
  obstacle.kind === "mail-waiting" || obstacle.kind === "mail-unfiled"
    ? obstacle.kind
    : obstacle.kind === "meeting-to-come"
      ? `meeting ${obstacle.meeting.id}`
      : `case ${obstacle.case?.number}`
