import { asksWhatHolds, asksWhen, needs } from "./cues/asks.ts"
import * as cues from "./cues/context.ts"
import { asBefore, brokenPromise, payment } from "./cues/foreign.ts"
import { asksMoreTime, fromSender, othersAnswer, ownDuty } from "./cues/parties.ts"
import { countsOnIt, keptWith, onlyForOthers, retold } from "./cues/retold.ts"
import { lure } from "./cues/sales.ts"
import { asksAround } from "./evidence.ts"
import { isAside, type Scene } from "./scene.ts"
import { isOthersBusiness } from "./subject.ts"

/** Another's to keep or to give, or the sender's own; or what was promised before and is told again. */
export const isTheirs = (scene: Scene): boolean => {
  const { passage, cue, mention, clause, text, stems } = scene
  const own = text.slice(clause.start, clause.end)
  if (
    (!cue?.label || isAside(text, mention)) &&
    (isOthersBusiness(own) || (ownDuty.occurs(own, stems) && !saidAround(scene)))
  )
    return true
  if (cue?.label && isAside(text, mention) && ownDuty.occurs(text, stems)) return true
  if (mention.before && asksWhen.occurs(text, stems)) return true
  if (
    fromSender.occurs(text, stems) ||
    asksMoreTime.occurs(text, stems) ||
    asksWhatHolds.occurs(text, stems) ||
    payment.occurs(text, stems) ||
    lure.occurs(text, stems)
  )
    return true
  if (isMostRecent(scene)) return true
  const left = text.slice(0, mention.start)
  const rest = text.slice(mention.end)
  if (onlyForOthers.occurs(rest, stems) || keptWith.occurs(rest, stems)) return true
  if (
    retold.mayOccur(stems) &&
    !countsOnIt.test(rest) &&
    retold.occurs(left.replace(/^.* (?:men|derfor|but|therefore|so|saa?) /s, ""), stems)
  )
    return true
  if (othersAnswer.occurs(left, stems) || asBefore.occurs(left, stems)) return true
  return !passage.alone && tellsPromise(scene)
}

/** "Jeg skal inden for tre uger vide, …" */
export const saidAround = ({ cue, mention, clause, text }: Scene): boolean =>
  asksAround(
    text.slice(clause.start, clause.end),
    (cue?.start ?? mention.start) - clause.start,
    Math.max(cue?.end ?? 0, mention.end) - clause.start,
  )

/** "Stillingen har været slået op to gange, senest den 3. februar": the last time it happened. */
const isMostRecent = ({ passage, cue, mention, clauses, at, clause, text, stems }: Scene): boolean => {
  const before = clauses[at - 1]
  if (cue === null || before === undefined || !cues.opensWithLatest.test(text.slice(clause.start))) return false
  // "er blevet rost igen og igen": a clause of a word or two goes on with the one before it.
  const short = text.slice(before.start, before.end).trim().split(/\s+/).length <= 2
  const told = text.slice((short ? (clauses[at - 2] ?? before) : before).start, before.end)
  if (!cues.toldAsDone.occurs(told, stems) || needs.occurs(told, stems)) return false
  return mention.span.to < passage.today || cues.severalTimes.occurs(told, stems)
}

/** What we promised is told again. "I skrev, …, men det er nok, at de er her fredag": what follows "men" stands by itself. */
export const tellsPromise = ({ mention, text, stems }: Scene): boolean =>
  brokenPromise.mayOccur(stems) &&
  brokenPromise.occurs(text.slice(0, mention.start).replace(/^.* men (?!at )/s, "") + text.slice(mention.start), stems)
