import type { ImportField } from "./fields.ts"

/** Why a row fails: nothing of it is taken in. */
export const failures = [
  "missing-name",
  "bad-mail",
  "bad-date",
  "mail-of-other", // value: whose it is
  "ambiguous", // value: the name that several have
  "agreement-order",
  "no-such-row", // the file on the disk is another than the one that was checked
] as const
/** Worth knowing: the rest of the row is taken in. */
export const warnings = [
  "bad-cvr",
  "cvr-check-digit",
  "bad-p-number",
  "bad-phone",
  "unknown-municipality",
  "unknown-group",
  "unknown-owner",
  "unknown-language",
  "known-as", // value: the name we have
  "shared-mailbox", // value: the organisation whose mailbox it is
  "mail-of-person", // value: whose it is
  "also-at", // value: the other organisation
  "same-name", // value: where somebody of that name is
  "agreement-without-start",
  "differs-in-file", // value: the line that came first
] as const
/** What the row does, or why it does nothing. */
export const facts = [
  "set", // field, value: "before → after"
  "add", // field, value
  "place", // value: the organisation
  "new-organisation", // value: its name
  "double-in-file", // value: the line that came first
  "empty",
  "changed-since", // an import taken back leaves the row: somebody has changed it
  "in-use", // an import taken back leaves the row: something else hangs on it
] as const

export type Failure = (typeof failures)[number]
export type Warning = (typeof warnings)[number]
export type RemarkCode = Failure | Warning | (typeof facts)[number]
export type Remark = { code: RemarkCode; field?: ImportField; value?: string }
export type Verdict = "create" | "update" | "same" | "skip" | "fail"
export const verdicts = ["create", "update", "same", "skip", "fail"] as const

export const isFailure = (code: string): code is Failure => failures.some((failure) => failure === code)
export const isWarning = (code: string): code is Warning => warnings.some((warning) => warning === code)
export const isVerdict = (value: unknown): value is Verdict => verdicts.some((verdict) => verdict === value)
