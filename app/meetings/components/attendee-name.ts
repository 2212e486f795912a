import type { Messages } from "#app/i18n/messages.ts"
import type { AttendeeView } from "#app/meetings/meeting/meeting-query.server.ts"

type Who = Pick<AttendeeView, "person" | "colleague" | "address" | "organisation">

/** What an attendee is called: by name, by address, or by the organisation while nobody of it is named. */
export const attendeeName = ({ person, colleague, address, organisation }: Who): string =>
  person?.name ?? colleague?.name ?? address ?? organisation?.name ?? ""

/** What stands beneath the name. */
export function attendeeBeside(attendee: AttendeeView, t: Messages): string {
  const { person, colleague, address, organisation, role } = attendee
  const say = t.meetings
  if (person || address)
    return [organisation?.name, role !== "participant" && say.roles[role]].filter(Boolean).join(", ")
  if (colleague) return say.roles[role]
  return say.page.somebodyFrom
}
