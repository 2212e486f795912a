import { proposalKinds } from "#app/deadlines/propose.ts"
import { dayAndClock, numericDate } from "#app/i18n/dates.ts"
import type { Locale } from "#app/i18n/locale.ts"
import { messages } from "#app/i18n/messages.ts"
import { isKindTopic } from "#app/kinds/kinds.ts"
import { fieldNames, stepName } from "#app/kinds/words.ts"
import { reminderKinds } from "#app/reminders/kinds.ts"
import { isTargetGroupKey } from "#app/target-groups/target-groups.ts"
import { closingReasons, deadlineKinds } from "./inquiry.ts"
import { isTopic } from "./topics.ts"
import type { EventEntry } from "./views.ts"

/**
 * The sentence a change gets on the timeline. An event's data was written by whichever version ran then, so each field
 * is read with care and a sentence stands without it. Null for one that another entry already tells.
 */
export function eventText({ type, data, actor }: EventEntry, locale: Locale): string | null {
  const { inquiries, approvals, kinds, terms } = messages(locale)
  const say = inquiries.events
  const text = (name: string) => (typeof data[name] === "string" ? data[name] : "")
  const oneLine = (name: string) => text(name).replace(/\s+/g, " ")
  const other = text("number") || say.otherCase
  const moment = (name: string) => {
    const at = data[name]
    return typeof at === "number" ? dayAndClock(at, locale) : ""
  }
  const classified = () =>
    [
      isTopic(data.topic) ? terms.topics[data.topic] : "",
      isTargetGroupKey(data.targetGroup) ? terms.targetGroups[data.targetGroup] : "",
      text("unit"),
    ]
      .filter(Boolean)
      .join(", ")
  const kind = () => {
    const key = deadlineKinds.find((key) => key === data.kind)
    return say.kinds[key ?? "reply"]
  }
  switch (type) {
    case "received":
      return say.received(classified())
    case "acknowledged":
      return say.acknowledged(text("to"))
    case "triaged":
      return say.triaged(classified(), data.corrected === true, actor)
    case "triage-withdrawn":
      return say.triageWithdrawn(actor)
    case "assigned":
      if (actor && actor === data.to) return say.taken(actor)
      return say.assigned(text("to") || null, text("unit") || null, actor)
    case "waiting":
      return say.waiting(actor)
    case "resumed":
      return say.resumed(actor)
    case "deadline-overruled":
      return say.overruled(kind(), moment("to"), moment("from"), text("reason"), actor)
    case "deadline-restored":
      return say.restored(kind(), moment("to"), actor)
    case "deadline-extended":
      return say.extended(moment("to"), moment("from"), text("reason"), text("told"), actor)
    case "extension-withdrawn":
      return say.extensionWithdrawn(moment("to"), actor)
    case "journalised":
      return text("reference")
        ? say.journalised(text("reference"), isDate(data.on) ? numericDate(data.on) : "", actor)
        : say.journalCleared(actor)
    case "facts-changed": {
      const after = typeof data.after === "object" && data.after !== null ? Object.keys(data.after) : []
      const matter = isKindTopic(data.topic) ? kinds.matters[data.topic] : ""
      return kinds.events.facts(matter, fieldNames(after, locale), actor)
    }
    case "step-taken": {
      const step = stepName(text("step"), locale)
      if (data.notNeeded === true) return kinds.events.excused(step, oneLine("text"), actor)
      return kinds.events.step(step, moment("at"), oneLine("text"), actor)
    }
    case "step-opened":
      return kinds.events.unstep(stepName(text("step"), locale), actor)
    case "deadline-proposed": {
      const key = proposalKinds.find((key) => key === data.kind)
      return say.proposed(say.proposals[key ?? "earlier"], oneLine("quote"), moment("to"), moment("from"))
    }
    case "proposal-used":
      return say.proposalUsed(moment("to"), moment("from"), actor)
    case "proposal-kept":
      return say.proposalKept(moment("from"), moment("to"), actor)
    case "proposal-undone":
      return say.proposalUndone(moment("to"), actor)
    case "reminded":
      return say.reminded(oneLine("words"))
    case "thanked": {
      const words = Array.isArray(data.words) ? data.words.filter((word) => typeof word === "string") : []
      return say.thanked(words.slice(0, 1).join(""))
    }
    case "deadline-moved":
      if (data.because === "triage") return say.redecided(moment("to"), moment("from"))
      return say.moved(kind(), moment("from"), moment("to"), bilingual(data.why)?.[locale] ?? "", actor)
    case "deadline-met":
      return say.met(kind())
    case "deadline-told": {
      const names = Array.isArray(data.to) ? data.to.filter((name) => typeof name === "string") : []
      const kind = reminderKinds.find((kind) => kind === data.kind)
      return say.told(kind ?? "due", names.join(", "), moment("dueAt"))
    }
    case "answered":
      // A reply stands beside it and says so itself; a call may have answered or not.
      return typeof data.contactId === "number" ? say.answered(actor) : null
    case "closed": {
      const reason = closingReasons.find((reason) => reason === data.reason)
      return say.closed(reason ? terms.closing[reason] : "", text("text"), actor)
    }
    case "reopened":
      return data.by === "mail" ? say.reopenedByMail : say.reopened(actor)
    case "confidentiality":
      return data.to === "confidential" ? say.confidential(actor) : say.notConfidential(actor)
    case "reply-taken-back":
      return say.takenBack(actor)
    case "approval-asked":
      return approvals.events.asked(text("to"), oneLine("words"), actor)
    case "approval-returned":
      return approvals.events.returned(text("to"), oneLine("words"), actor)
    case "approval-withdrawn":
      return approvals.events.withdrawn(actor)
    case "delivery-failed":
      return say.deliveryFailed(text("to"), text("error"))
    case "sender-changed":
      return say.senderChanged(text("to"), actor)
    case "forwarded":
      return say.forwarded(oneLine("to"), text("told"), oneLine("reason"), actor)
    case "forwarding-stopped":
      return say.forwardingStopped(actor)
    case "linked":
      return say.linked(other, actor)
    case "unlinked":
      return say.unlinked(other, actor)
    case "not-related":
      return say.notRelated(other, actor)
    case "perhaps-related":
      return say.perhapsRelated(other)
    case "merged":
      return say.merged(other, oneLine("subject"), actor)
    case "merged-into":
      return say.mergedInto(other, actor)
    case "split-off":
      return say.splitOff(other, actor)
    case "split-from":
      return say.splitFrom(other, actor)
    case "split-undone":
      return say.splitUndone(other, actor)
    case "separated":
      return say.separated(other, actor)
    case "separated-from":
      return say.separatedFrom(other, actor)
  }
}

const isDate = (value: unknown): value is string => typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value)

function bilingual(value: unknown): Record<Locale, string> | null {
  if (typeof value !== "object" || value === null || !("da" in value) || !("en" in value)) return null
  const { da, en } = value
  return typeof da === "string" && typeof en === "string" ? { da, en } : null
}
