import { longDate, weekday } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { meetingTime } from "#app/meetings/components/meeting-time.ts"

type Props = {
  meeting: { startAt: number; endAt: number; place: string | null; link: string | null; leader: string | null }
}

/** When, where and with whom, for somebody who is asked. */
export function InvitedTo({ meeting }: Props) {
  const say = useMessages().invitations.answer
  const locale = useLocale()
  const { startAt, place, link, leader } = meeting
  return (
    <dl className="facts">
      <dt>{say.when}</dt>
      <dd>
        {weekday(startAt, locale)} {longDate(startAt, locale)} {meetingTime(meeting, locale)}
      </dd>
      {place && (
        <>
          <dt>{say.place}</dt>
          <dd>{place}</dd>
        </>
      )}
      {link && (
        <>
          <dt>{say.link}</dt>
          <dd>
            <a href={link} rel="noreferrer">
              {link}
            </a>
          </dd>
        </>
      )}
      {leader && (
        <>
          <dt>{say.leader}</dt>
          <dd>{leader}</dd>
        </>
      )}
    </dl>
  )
}
