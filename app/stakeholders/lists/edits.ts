import type { Locale } from "#app/i18n/locale.ts"
import type { Channel } from "#app/inquiries/inquiry.ts"
import type { TargetGroupKey } from "#app/target-groups/target-groups.ts"

export type OrganisationEdit =
  | { column: "ownerId"; value: number | null }
  | { column: "targetGroup"; value: TargetGroupKey | null }
  | { column: "municipalityCode"; value: string | null }

export type PersonEdit =
  | { column: "language"; value: Locale | null }
  | { column: "preferredChannel"; value: Channel | null }
  /** Ends the place the list shows. `value`: the first moment they are no longer there, in epoch milliseconds. */
  | { column: "to"; value: number }

/** One thing that is set on many parties. */
export type Edit = OrganisationEdit | PersonEdit

/** The events of one edit of many, for taking it back. */
export type EditTrace = { key: string; from: number; to: number }

/** As it stands in a form, and in the address of a page without JavaScript. */
export const traceText = ({ key, from, to }: EditTrace): string => `${key}:${from}:${to}`

export function readTrace(text: string): EditTrace | null {
  const [, key, from, to] = /^([0-9a-f-]{36}):(\d{1,15}):(\d{1,15})$/.exec(text) ?? []
  return key && from && to ? { key, from: Number(from), to: Number(to) } : null
}
