import { longDate } from "#app/i18n/dates.ts"
import type { Locale } from "#app/i18n/locale.ts"
import type { Messages } from "#app/i18n/messages.ts"
import type { MinutesAction, MinutesContent } from "./content.ts"

export type OwnedActions = { key: string; name: string; actions: MinutesAction[] }

/** Each owner's own actions; of a later version only those whose actions are others than they were. */
export function ownersToTell(content: MinutesContent, before: MinutesContent | null): OwnedActions[] {
  const told = new Map(byOwner(before?.actions ?? []).map((each) => [each.key, sameness(each.actions)]))
  return byOwner(content.actions).filter(({ key, actions }) => told.get(key) !== sameness(actions))
}

function byOwner(actions: readonly MinutesAction[]): OwnedActions[] {
  const owners = new Map<string, OwnedActions>()
  for (const action of actions) {
    const owner = owners.get(action.ownerKey) ?? { key: action.ownerKey, name: action.owner, actions: [] }
    owner.actions.push(action)
    owners.set(owner.key, owner)
  }
  return [...owners.values()]
}

const sameness = (actions: readonly MinutesAction[]) =>
  JSON.stringify(actions.map(({ title, dueOn }) => `${dueOn} ${title}`).sort())

type Letter = { content: MinutesContent; owner: OwnedActions; again: boolean; link: string | null; from: string }

/** The mail to one owner; `link` is for those who can open the house's pages. */
export function ownersMail({ content, owner, again, link, from }: Letter, t: Messages, locale: Locale) {
  const say = t.minutes.mail
  const day = longDate(content.startAt, locale)
  const lines = owner.actions.map(({ title, dueOn }) => `- ${title} (${say.by(longDate(dueOn, locale))})`)
  const parts = [
    say.hello(owner.name),
    again ? say.again(content.title, day) : say.approved(content.title, day),
    `${say.yours(owner.actions.length)}\n${lines.join("\n")}`,
    link ? `${say.see}\n${link}` : "",
    `${say.regards}\n${from}`,
  ]
  return { subject: say.subject(content.title, day), text: `${parts.filter(Boolean).join("\n\n")}\n` }
}
