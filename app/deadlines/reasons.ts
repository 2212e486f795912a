import type { Bilingual } from "./calendar.ts"
import type { LocalDate, LocalDateTime, NeedFlag } from "./need.ts"
import type { DeadlineUnit } from "./policy.ts"

type RuleTime = { at: number; name: Bilingual; amount: number; unit: DeadlineUnit }

/** A moment the deadline could be, and why. Of these the earliest holds and stands first. */
export type Candidate =
  /**
   * The sender asks for it. `closed`: it fell in closed time, so `at` is the last working moment before; a day off has a
   * name. `afterPause`: it passed while we waited for the sender, so `at` moved by the pause.
   */
  | {
      code: "sender-by"
      at: number
      by: LocalDate | LocalDateTime
      quote: string | null
      closed: boolean | Bilingual
      afterPause?: boolean
    }
  /** The sender asks for less than one working hour, or for a time already gone: `at` is one working hour on. */
  | { code: "sender-by-too-soon"; at: number; by: LocalDate | LocalDateTime; quote: string | null; past: boolean }
  | ({ code: "rule" } & RuleTime)
  /** The sender calls it urgent and names no time: half the rule's working time, at least four hours. */
  | ({ code: "rule-halved"; quote: string | null } & RuleTime)
  /** `moved`: the last day was a weekend or a public holiday. */
  | ({ code: "statutory"; moved: boolean } & RuleTime)
  /** A person set it, over everything computed. */
  | { code: "overruled"; at: number; actor: string; note: string }

export type Remark =
  | { code: "out-of-hours"; receivedAt: number; at: number }
  /** The sender's words allow a later reading too. */
  | { code: "doubt"; latest: LocalDate | LocalDateTime }
  | { code: "flag"; flag: NeedFlag }
  | { code: "low"; quote: string | null }
  /** Working time in milliseconds, all pauses together. */
  | { code: "pause"; ms: number }

export type Reason = Candidate | Remark

export const isCandidate = (reason: Reason): reason is Candidate =>
  reason.code === "sender-by" ||
  reason.code === "sender-by-too-soon" ||
  reason.code === "rule" ||
  reason.code === "rule-halved" ||
  reason.code === "statutory" ||
  reason.code === "overruled"
