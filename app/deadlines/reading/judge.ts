import { type Cue, namesOurDeadline } from "./cue.ts"
import { attendance } from "./cues/answers.ts"
import {
  askedAbout,
  askedEarlier,
  enoughThen,
  forIt,
  ifIHave,
  imperative,
  isGlad,
  neededThen,
  needs,
} from "./cues/asks.ts"
import * as cues from "./cues/context.ts"
import { welcome } from "./cues/deadline-words.ts"
import { described } from "./cues/foreign.ts"
import { happening } from "./cues/happening.ts"
import { asksMoreTime, fromSender, toSender } from "./cues/parties.ts"
import { countsOnIt } from "./cues/retold.ts"
import { disowned, negated, takenBackAfter, wasAsked } from "./cues/withdrawn.ts"
import { weigh, weighAround } from "./evidence.ts"
import type { Mention } from "./mentions.ts"
import type { Passage } from "./passage.ts"
import type { Hold } from "./resolve.ts"
import { clauseEnd, isAside, type Scene, setScene } from "./scene.ts"
import { isOthersBusiness } from "./subject.ts"
import { isTheirs, saidAround, tellsPromise } from "./theirs.ts"

/**
 * What the words make of a time:
 * - `revised`: a deadline that takes the place of every one stated before
 * - `deadline`: asked for by then; `wish`: gladly by then (a deadline too, unless a firm one stands beside it)
 * - `supposed`: by the words around it asked for by then, where no rule says so; counts where no other deadline stands
 * - `cancelled`: taken back; `superseded`: the time a deadline was moved from
 * - `broken`: promised by us for then, and gone by
 * - `none`: something else happens then
 */
export type Role = "revised" | "deadline" | "wish" | "supposed" | "cancelled" | "superseded" | "broken" | "none"

export type Verdict = { role: Role; hold: Hold; named: boolean; start: number; end: number }

/** Whether a time named in a sentence is one by which an answer is wanted (deadlines.md § 1). */
export const judge = (mention: Mention, passage: Passage): Verdict => {
  const scene = setScene(mention, passage)
  const { cue } = scene
  return {
    role: roleOf(scene),
    hold: cue?.hold ?? "by",
    named:
      cue?.label === true && !toSender.occurs(scene.text, scene.stems) && !cues.fromYou.occurs(scene.text, scene.stems),
    start: cue?.start ?? mention.start,
    end: cue?.end ?? mention.end,
  }
}

/** Nobody asks for an answer by a day years away: a birth date ("f. 04.09.62"), how long a permit holds. */
const REMOTE = 2 * 366

const roleOf = (scene: Scene): Role => {
  const { cue, mention, clause, text, stems } = scene
  if (Math.abs(mention.span.from - scene.passage.today) > REMOTE) return "none"
  const left = text.slice(0, mention.start)
  if (cues.moreTimeGranted.occurs(left, stems) && !text.trimEnd().endsWith("?") && !asksMoreTime.occurs(left, stems))
    return "revised"
  if (
    (cues.ofDeadline.occurs(text.slice(sharedStart(scene), clauseEnd(scene)), stems) ||
      (scene.passage.deadlineBefore() && !cues.otherMoves.test(text))) &&
    !described.occurs(text, stems)
  ) {
    const moved = cues.movedFrom.occurs(left, stems) ? "superseded" : cues.movedTo.occurs(left, stems) && "revised"
    if (moved) return fromSender.occurs(text, stems) || asksMoreTime.occurs(text, stems) ? "none" : moved
  }
  if (cues.pointsThere.occurs(text.slice(mention.end), stems) && mention.end < text.length && !cue?.label)
    return "deadline"
  const turned = cues.butThen.occurs(left, stems)
    ? "revised"
    : cues.notButThen.occurs(left, stems) && / (?:men|but) /.test(text.slice(mention.end)) && "superseded"
  if (turned && (needs.occurs(text, stems) || toSender.occurs(text, stems) || isOurDeadline(scene))) return turned
  const proposes = text.trimEnd().endsWith("?") && !scene.passage.timeAskedBefore()
  if (
    cues.saysInstead.occurs(left, stems) &&
    !proposes &&
    !happening.occurs(text.slice(clause.start, clauseEnd(scene)), stems)
  )
    return "revised"
  if (takesItsPlace(scene)) return "revised"
  if (
    takenBackAfter.mayOccur(stems) &&
    (cue || wasAsked.test(left)) &&
    takenBackAfter.occurs(text.slice(mention.end), stems)
  )
    return "cancelled"
  if (disowned.occurs(left, stems) || isNegated(scene)) {
    return cue || mention.span.kind === "day" ? "cancelled" : "none"
  }
  if (mention.span.range && (cue === null || cue.hold === "event")) return "none"
  if (endsPeriod(scene)) return "none"
  const stands = cue === null ? isNeededThen(scene) : cue.label || isAskedFor(scene, cue)
  if (!stands || isTheirs(scene) || passes(scene))
    return cue !== null && mention.span.from < scene.passage.today && tellsPromise(scene) ? "broken" : "none"
  if (cue?.revised) return "revised"
  if (cues.elseThen.test(text.slice(mention.end)) || cues.forQuestions.occurs(text.slice(0, mention.start), stems))
    return "wish"
  const near = text.slice(Math.max(clause.start, mention.start - 60), mention.end)
  return cues.wish.occurs(near, stems) && !cues.firm.occurs(near, stems) ? "wish" : "deadline"
}

const isNegated = (scene: Scene): boolean =>
  negated.mayOccur(scene.stems) && negated.occurs(scene.text.slice(afresh(scene), clauseEnd(scene)), scene.stems)

/** "Glem datoen i min første mail: jeg skal først bruge …": where what the time's clause says of it begins. */
const afresh = ({ mention, clause, text }: Scene): number => {
  const colon = text.slice(clause.start, mention.start).search(/:\s+(?:jeg|vi|i|we|send|please)\s/)
  return colon === -1 ? clause.start : clause.start + colon
}

/** "Svarfristen er ikke længere den 14., men den 21." */
const isOurDeadline = ({ mention, text, stems }: Scene): boolean =>
  namesOurDeadline(text.slice(0, mention.start), stems) &&
  !fromSender.occurs(text, stems) &&
  !asksMoreTime.occurs(text, stems)

/** "Afleveringen er fremrykket og er nu den 17.": a clause that goes on with "og" shares the subject of the one before. */
const sharedStart = ({ clauses, at, clause, text }: Scene): number =>
  /^(?:og|and) /.test(text.slice(clause.start, clause.start + 4))
    ? (clauses[at - 1]?.start ?? clause.start)
    : clause.start

/** "Vi ændrer det til onsdag", "… holder ikke længere, torsdag er fint": in the place of the time that was asked for before. */
const takesItsPlace = ({ passage, mention, text, stems, clause }: Scene): boolean => {
  const left = text.slice(0, mention.start)
  if (cues.movesIt.occurs(left, stems))
    return askedEarlier.occurs(left, stems) || (passage.mentions[0] === mention && passage.timeAskedBefore())
  if (!welcome.test(text.slice(mention.end)) || attendance.occurs(text, stems)) return false
  return passage.timeAskedBefore() || negated.occurs(text.slice(0, clause.start), stems)
}

/** "alle referater fra 1. januar 2019 til 31. december 2026": how far what is asked for reaches. */
const endsPeriod = ({ passage, mention, text }: Scene): boolean => {
  const first = passage.mentions[passage.mentions.indexOf(mention) - 1]
  return (
    first !== undefined &&
    cues.tillThen.test(text.slice(first.end, mention.start)) &&
    cues.fromThen.test(text.slice(0, first.start))
  )
}

/** Before which nothing is wanted, or until which something lasts, or how it is every day. */
const passes = (scene: Scene): boolean => {
  const { mention, clause, text, stems } = scene
  if (cues.notUntil.occurs(text.slice(0, mention.start), stems) || lasts(scene)) return true
  const within = text.slice(clause.start, clauseEnd(scene))
  return cues.habitual.occurs(within, stems) || cues.reachable.occurs(within, stems)
}

/** "jeg er i Bruxelles til og med torsdag": how long it lasts, unless the clause is open for answers till then. */
const lasts = ({ cue, mention, text, clause, stems }: Scene): boolean =>
  cue !== null &&
  cues.lasting.occurs(text.slice(cue.start, mention.end), stems) &&
  cues.absent.occurs(text.slice(clause.start, cue.start), stems)

/** With "senest" or "inden" before the time: is it our answer that is wanted by then? */
const isAskedFor = (scene: Scene, cue: Cue): boolean => {
  const { passage, clauses, at, clause, mention, text, stems } = scene
  const { alone } = passage
  // "…, at I efter loven skal svare inden for 7 arbejdsdage, så det beder jeg jer om"
  if (countsOnIt.test(text.slice(mention.end))) return true
  const own = text.slice(clause.start, clause.end)
  // "Kan I svare …? Vi mødes på mandag, så gerne inden." goes on with the request of the sentence before.
  if (cues.goesOn.test(own) && (at === 0 ? passage.asksLately() : passage.asksBefore())) return true
  if (cue.hold === "event" && forIt.occurs(text.slice(0, mention.start), stems) && passage.asksLately()) return true
  if (cue.hold === "event" && attendance.occurs(own, stems)) return false
  if (cue.hold === "event" && !mention.before && !alone) {
    // "afbud til mødet på torsdag" names an answer, yet asks for nothing.
    if (![needs, toSender].some((asks) => asks.occurs(text, stems)) && !text.includes("?") && !imperative.test(text))
      return false
  }
  const found = weigh(own, stems, cue.start - clause.start, mention.end - clause.start)
  const spoken = found === "none" ? weighAround(text, stems, clauses, at) : found
  // "Bekræft, at I har fået den, senest fredag": a time set apart belongs to the sentence's head.
  const apart = at > 0 && /^\W*$/.test(text.slice(clause.start, cue.start) + text.slice(cue.end, clause.end))
  if (apart && spoken === "foreign" && imperative.test(text.trimStart())) return true
  if (spoken !== "none") return spoken === "ask"
  if (alone || (cue.hold === "event" && !mention.before)) return alone
  if (mention.before) return passage.asksBefore() || ASKS_WHETHER.test(text)
  if (cues.ownAct.occurs(text.slice(0, mention.start), stems)) return false
  return text.split(/\s+/).length <= (passage.asksBefore() ? 14 : 6)
}

/** "Kan direktøren sige noget inden?" */
const ASKS_WHETHER = /^\W*(?:og |and )?(?:kan|kunne|vil|ville|can|could|will|would) [^?]*\?\s*$/

/** Without such a word: only what is needed, wanted or asked for with the time as its complement. */
const isNeededThen = (scene: Scene): boolean => {
  const { passage, stems, mention, text, clauses, at, clause } = scene
  if (passage.isBare()) return passage.alone || passage.asksBefore()
  const { kind, from, to } = mention.span
  // "i marts", "til jul" with nothing to hold it to: when something takes place. A week may be asked for.
  if (kind === "feast" || (kind === "period" && to - from > 6)) return false
  const own = text.slice(clause.start, clause.end)
  if (at === 0 && cues.goesOn.test(own) && passage.asksBefore()) return true
  if (isAside(text, mention) && !cues.wish.occurs(own, stems)) return false
  const before = text.slice(clause.start, mention.start)
  if (/^\W*(?:(?:og|så|men|på|allerede) )*$/.test(before) && neededThen.test(text.slice(mention.end))) return true
  const left = text.slice(0, mention.start)
  if (enoughThen.occurs(left, stems) || (ifIHave.occurs(left, stems) && isGlad.test(text.slice(mention.end))))
    return true
  const isGoverned =
    imperative.test(own.trimStart()) ||
    needs.occurs(before, stems) ||
    cues.wish.occurs(before, stems) ||
    cues.fromYou.occurs(before, stems) ||
    toSender.occurs(before, stems) ||
    saidAround(scene)
  // "så til den tid skal jeres svar ligge hos mig": at the head of what is wanted then.
  const isHead = mention.itself === true && /^\W*(?:(?:og|saa?|men) )?$/.test(before)
  const opensClause = (at > 0 && (/^[\s,]*$/.test(before) || cues.goesOn.test(own))) || isHead
  const previous = text.slice(clauses[at - 1]?.start ?? 0, clause.start)
  const goesOnAsking =
    at > 0 &&
    ((cues.coordinate.test(own) && needs.occurs(previous, stems)) ||
      (cues.coordinateDone.test(own) && cues.askedToBe.occurs(previous, stems) && !isOthersBusiness(previous)))
  if (!isGoverned && !opensClause && !goesOnAsking) return false
  if (cues.belongsToNoun.occurs(before, stems) || attendance.occurs(own, stems)) return false
  if (askedAbout.occurs(before, stems)) return false
  const evidence = weigh(own, stems, mention.start - clause.start, mention.end - clause.start)
  if (evidence !== "foreign" && goesOnAsking) return true
  if (evidence === "none") return opensClause && weighAround(text, stems, clauses.slice(0, at), at) === "ask"
  return evidence === "ask" && (isGoverned || isHead)
}
