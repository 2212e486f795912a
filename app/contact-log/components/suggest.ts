import type { ParticipantOption, PartyOption } from "#app/contact-log/contact.ts"
import { momentWords } from "#app/i18n/dates.ts"
import type { Locale } from "#app/i18n/locale.ts"
import { messages } from "#app/i18n/messages.ts"
import type { Suggest, Suggestion } from "./combobox.tsx"

/** What the address of suggestions answers. @throws where it answers anything else: suggestions are then none */
async function fetchWho<Option>(query: Record<string, string>, signal?: AbortSignal): Promise<Option[]> {
  const headers = { Accept: "application/json" }
  const response = await fetch(`/contacts/who?${new URLSearchParams(query)}`, { headers, signal })
  const answer: unknown = response.ok && !response.redirected ? await response.json() : null
  if (!Array.isArray(answer)) throw new Error("no suggestions")
  return answer
}

/** Parties we know. */
export const suggestKnown =
  (locale: Locale): Suggest<PartyOption> =>
  async (text, signal) => {
    const parties = await fetchWho<PartyOption>({ q: text }, signal)
    return parties.map((party) => ({
      ...{ key: party.key, label: party.name, beside: [party.beside, party.phone].filter(Boolean).join(" · ") },
      small: lastContactWords(party, locale),
      value: party,
    }))
  }

/** Parties we know, and last to create one of what is typed. */
export function suggestParties(locale: Locale): Suggest<PartyOption | string> {
  const { who } = messages(locale).contacts
  const known = suggestKnown(locale)
  return async (text, signal) => [
    ...(await known(text, signal)),
    { key: "new", label: who.create(text.trim()), beside: who.createHint, value: text.trim() },
  ]
}

export function lastContactWords({ lastContact }: PartyOption, locale: Locale): string {
  const { contacts, terms } = messages(locale)
  if (!lastContact) return contacts.who.noContact
  const { at, channel } = lastContact
  return contacts.who.lastContact(
    momentWords(at, Date.now(), locale),
    terms.channels[channel].toLocaleLowerCase(locale),
  )
}

/** Organisations alone, and last a new one of that name. */
export function suggestOrganisations(locale: Locale): Suggest<PartyOption | string> {
  const { contacts } = messages(locale)
  return async (text, signal) => {
    const known = await fetchWho<PartyOption>({ q: text, only: "organisations" }, signal)
    const create = {
      key: "new",
      label: contacts.newCaller.newOrganisation(text.trim()),
      value: text.trim(),
    }
    const same = known.some(({ name }) => name.toLowerCase() === text.trim().toLowerCase())
    const options: Suggestion<PartyOption | string>[] = known.map((party) => ({
      ...{ key: party.key, label: party.name, beside: party.beside, value: party },
    }))
    return same ? options : [...options, create]
  }
}

/** Colleagues and people. */
export const suggestParticipants: Suggest<ParticipantOption> = async (text, signal) => {
  const found = await fetchWho<ParticipantOption>({ with: text }, signal)
  return found.map((one) => ({ key: one.key, label: one.name, beside: one.beside, value: one }))
}
