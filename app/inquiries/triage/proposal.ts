import { guessLanguage } from "#app/lib/language.ts"
import type { TargetGroupKey } from "#app/target-groups/target-groups.ts"
import type { Confidentiality } from "../inquiry.ts"
import type { Topic } from "../topics.ts"
import type { Sender } from "./guess-group.ts"
import type { Classifier } from "./learning/classifier.ts"
import { featuresOf, verbatim } from "./learning/features.ts"
import type { Said } from "./learning/record.ts"
import type { TriageField, TriageReason } from "./reason.ts"
import { replyFromParts } from "./reply-expected.ts"
import { foldText, type Routed, type Router, type RoutingFacts } from "./routing.ts"
import { chooseTopic, type TopicChoice, withChosen } from "./topic-choice.ts"
import { type Reading, readMessage } from "./triage.ts"

/** What there is to propose by. */
export type TriageSources = {
  route: Router
  topics: Classifier | null
  units: Classifier | null
  /** The unit that answers for a group. */
  unitOfGroup: ReadonlyMap<TargetGroupKey, number>
  /** Units and colleagues that are there: a rule may name one that has closed since. */
  openUnits: ReadonlySet<number>
  colleagues: ReadonlySet<number>
}

export type TriageMail = {
  subject: string
  text: string
  from: Sender | null
  /** The group the sender's organisation is known to belong to. */
  senderGroup: TargetGroupKey | null
  automatic: boolean
  hasAttachment: boolean
  mailbox: { id: number; unitId: number | null } | null
  /** What the sender chose on our form: its topic, and the group that such senders belong to. */
  chosen?: { topic: Topic; targetGroup: TargetGroupKey }
}

export type Proposal = {
  topic: Topic
  targetGroup: TargetGroupKey | null
  unitId: number | null
  replyExpected: boolean
  confidentiality: Confidentiality
  assigneeId: number | null
  reasons: TriageReason[]
}

/** Below this the unit that group and mailbox name stands. */
const leastLearnedUnit = 0.8

/**
 * What a mail is about and whose it is, each with its reason: the known sender → routing rules → phrases and classifier
 * together (`topic-choice.ts`) → silence. Pure and deterministic.
 */
export function propose(mail: TriageMail, sources: TriageSources): Proposal {
  const { subject, text, senderGroup, automatic } = mail
  const from = mail.from ?? undefined
  const reading = readMessage({ subject, text, from, senderGroup, automatic })
  const routed = sources.route(factsOf(mail, reading))
  const group = chooseGroup(mail, reading, routed)
  const topic = routed.topic
    ? { topic: routed.topic.value, reasons: [byRule("topic", routed.topic)] }
    : withChosen(chooseTopic(reading, from, sources.topics), mail.chosen?.topic)
  const unit = chooseUnit(mail, reading, routed, { group: group.value, topic }, sources)
  const reply = chooseReply(mail, reading, routed, topic)
  const assigneeId =
    routed.assigneeId && sources.colleagues.has(routed.assigneeId.value) ? routed.assigneeId : undefined
  return {
    topic: topic.topic,
    targetGroup: group.value,
    unitId: unit.value,
    replyExpected: reply.value,
    confidentiality: routed.confidentiality?.value ?? "normal",
    assigneeId: assigneeId?.value ?? null,
    reasons: [
      ...topic.reasons,
      ...group.reasons,
      ...unit.reasons,
      ...reply.reasons,
      ...(routed.confidentiality ? [byRule("confidentiality", routed.confidentiality)] : []),
      ...(assigneeId ? [byRule("assignee", assigneeId)] : []),
    ],
  }
}

/** A message as rules see it. Only the sender's own words count, so that what they answer does not route it again. */
function factsOf(mail: TriageMail, { parts, known, group }: Reading): RoutingFacts {
  const remember = <T>(find: () => T) => {
    let found: T | undefined
    return () => {
      found ??= find()
      return found
    }
  }
  return {
    mailboxId: mail.mailbox?.id ?? null,
    address: mail.from?.address ?? "",
    senderGroup: known ?? group?.group ?? null,
    hasAttachment: mail.hasAttachment,
    language: remember(() => guessLanguage(mail.text)),
    subject: remember(() => foldText(parts.subject.text)),
    text: remember(() => foldText(parts.fresh.text, parts.signature.text)),
  }
}

type Choice<Value> = { value: Value; reasons: TriageReason[] }

const byRule = (field: TriageField, { rule }: { rule: { name: string } }): TriageReason => ({
  field,
  ground: "routing-rule",
  words: [],
  confidence: 1,
  rule: rule.name,
})

function chooseGroup(
  { chosen }: TriageMail,
  { known, group }: Reading,
  { targetGroup }: Routed,
): Choice<TargetGroupKey | null> {
  const field = "target-group" as const
  if (known !== null) return { value: known, reasons: [{ field, ground: "known-sender", words: [], confidence: 1 }] }
  if (targetGroup) return { value: targetGroup.value, reasons: [byRule(field, targetGroup)] }
  if (group === null)
    return chosen
      ? { value: chosen.targetGroup, reasons: [{ field, ground: "chosen", words: [] }] }
      : { value: null, reasons: [] }
  const { confidence, reason } = group
  return { value: group.group, reasons: [{ field, ground: "words", words: reason.words, confidence }] }
}

function chooseUnit(
  mail: TriageMail,
  { parts }: Reading,
  { unitId }: Routed,
  { group, topic }: { group: TargetGroupKey | null; topic: TopicChoice },
  { units, unitOfGroup, openUnits }: TriageSources,
): Choice<number | null> {
  const field = "unit" as const
  if (unitId && openUnits.has(unitId.value)) return { value: unitId.value, reasons: [byRule(field, unitId)] }
  const ofGroup = group === null ? undefined : unitOfGroup.get(group)
  const usual = [ofGroup, mail.mailbox?.unitId].find((id) => id != null && openUnits.has(id)) ?? null
  const features = units && unitFeatures(featuresOf(parts, { from: mail.from ?? undefined, group }), topic.topic)
  const guess = features && units.guess(features, saidUnit(usual))
  const learned = guess && guess.confidence >= leastLearnedUnit ? Number(guess.label) : null
  if (guess && learned !== null && learned !== usual && openUnits.has(learned)) {
    const { confidence, cases } = guess
    const words = verbatim(guess.features, [parts.subject, parts.fresh])
    return { value: learned, reasons: [{ field, ground: "learned", words, confidence, cases }] }
  }
  if (usual === null) return { value: null, reasons: [] }
  const ground = usual === ofGroup ? ("group-unit" as const) : ("mailbox-unit" as const)
  return { value: usual, reasons: [{ field, ground, words: [], confidence: 1 }] }
}

/** The usual unit, as the classifier is told it. */
export const saidUnit = (id: number | null): Said => ({ label: id === null ? null : String(id), how: "doubtfully" })

/** Which unit takes a case turns on what it is about. */
export const unitFeatures = (features: ReadonlyMap<string, number>, topic: Topic) =>
  new Map(features).set(`topic:${topic}`, 2)

function chooseReply(
  { automatic }: TriageMail,
  { parts }: Reading,
  { replyExpected }: Routed,
  { topic }: TopicChoice,
): Choice<boolean> {
  const field = "reply-expected" as const
  if (replyExpected) return { value: replyExpected.value, reasons: [byRule(field, replyExpected)] }
  const { expected, reason } = replyFromParts(parts, { topic, automatic })
  // That an answer is awaited goes without saying; that none is, does not.
  const ground = automatic ? "automatic" : expected && reason.words.length === 0 ? "default" : "words"
  return { value: expected, reasons: [{ field, ground, words: reason.words }] }
}
