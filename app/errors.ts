/**
 * A refusal the user can understand and act on. `code` is a key of the messages in app/i18n (`errors.<code>`), `values`
 * fill its blanks. Everything else that is thrown is a bug and is logged as one.
 */
export class DomainError extends Error {
  override readonly name = "DomainError"
  constructor(
    readonly code: DomainErrorCode,
    readonly status: 400 | 403 | 404 | 409 = 409,
    readonly values: Record<string, string | number> = {},
  ) {
    super(code)
  }
}

export const domainErrorCodes = [
  "not-found",
  "forbidden",
  "inquiry-is-closed",
  "inquiry-is-open",
  "not-waiting",
  "law-deadline",
  "not-overruled",
  "proposal-settled",
  "new-mail-since",
  "already-sent",
  "no-recipient",
  "reply-has-gaps",
  "attachments-too-large",
  "link-used",
  "link-expired",
  "email-taken",
  "name-taken",
  "address-taken",
  "last-administrator",
  "unit-in-use",
  "policy-changed",
  "template-changed",
  "rule-taken",
  "catch-all-rule",
  "closing-day-taken",
  "closed-weekday",
  "closing-day-far",
  "address-known",
  "ends-before-start",
  "name-before",
  "own-parent",
  "same-place",
  "contact-locked",
  "contact-settled",
  "contact-changed",
  "case-begun",
  "no-journal-number",
  "unreadable-day",
  "day-is-past",
  "day-to-come",
  "meeting-settled",
  "meeting-not-begun",
  "nobody-came",
  "meeting-past",
  "meeting-moved",
  "nobody-reachable",
  "mail-judged",
  "poll-open",
  "poll-settled",
  "poll-times",
  "leader-busy",
  "survey-shut",
  "no-mailbox",
  "minutes-locked",
  "minutes-not-locked",
  "not-held-yet",
  "not-approved-yet",
  "press-before-staff",
  "slot-filled",
  "slot-waived",
  "not-plannable",
  "plan-clashes",
  "already-merged",
  "merge-family",
  "too-many-attempts",
  "not-a-table",
  "old-workbook",
  "too-many-rows",
  "file-too-large",
  "import-busy",
  "import-moved-on",
  "no-column-named",
  "anonymising-blocked",
] as const
export type DomainErrorCode = (typeof domainErrorCodes)[number]

export const notFound = () => new DomainError("not-found", 404)
export const forbidden = () => new DomainError("forbidden", 403)
