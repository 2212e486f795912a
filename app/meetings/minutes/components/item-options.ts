import type { Locale } from "#app/i18n/locale.ts"
import { itemTitle } from "#app/meetings/minutes/agenda.ts"
import type { MinutesView } from "#app/meetings/minutes/minutes-query.server.ts"

type Of = Pick<MinutesView, "agenda" | "meeting">

/** The agenda's items as choices, by their keys. */
export const itemOptions = ({ agenda, meeting }: Of, none: string, locale: Locale) => [
  { value: "", label: none },
  ...agenda.map((item, at) => ({ value: item.key, label: `${at + 1}. ${itemTitle(item, meeting.type, locale)}` })),
]

/** An item's number on the agenda; 0 where it belongs to none, or to one that was taken off. */
export const numberOf = ({ agenda }: Of, itemId: number | null): number =>
  itemId === null ? 0 : agenda.findIndex(({ id }) => id === itemId) + 1
