import type { ReactNode } from "react"
import { shortDay } from "#app/i18n/dates.ts"
import type { Locale } from "#app/i18n/locale.ts"
import type { Messages } from "#app/i18n/messages.ts"
import { Due } from "#app/inquiries/components/due.tsx"
import { casePath } from "#app/inquiries/paths.ts"
import { Pieces } from "./pieces.tsx"
import type { Recent } from "./recent.server.ts"
import type { Kind } from "./results.ts"
import type { ShownInquiry, ShownResults } from "./shown.server.ts"

/** A line of the palette: it leads somewhere, or does something. */
export type Choice = {
  key: string
  title: ReactNode
  beside?: ReactNode
  small?: ReactNode
} & ({ href: string } | { run: () => void })
export type Group = { name: string; choices: Choice[] }

/** The results of each kind as lines. */
export function choicesOf(results: ShownResults, { search, terms, inquiries }: Messages, locale: Locale) {
  const { organisations, people, contacts } = results
  return {
    inquiries: results.inquiries.rows.map((row) => ({
      key: row.number,
      href: casePath(row.number),
      title: row.title.length > 0 ? <Pieces pieces={row.title} /> : inquiries.noSubject,
      beside: <Due due={row.due} />,
      small: <Said row={row} words={search.in} />,
    })),
    organisations: organisations.rows.map(({ id, name, former, cvr, municipality }) => ({
      key: `organisation-${id}`,
      href: `/organisations/${id}`,
      title: <Pieces pieces={name} />,
      beside: search.organisation,
      small: (
        <>
          {former && (
            <>
              {search.formerly} <Pieces pieces={former} />.{" "}
            </>
          )}
          {[cvr && `${search.cvr} ${cvr}`, municipality].filter(Boolean).join(". ")}
        </>
      ),
    })),
    people: people.rows.map(({ id, name, place, phone }) => ({
      key: `person-${id}`,
      href: `/people/${id}`,
      title: <Pieces pieces={name} />,
      beside: search.person,
      small: (
        <>
          {place && <Pieces pieces={place} />}
          {place && phone && ". "}
          {phone}
        </>
      ),
    })),
    contacts: contacts.rows.map(({ id, at, channel, party, by, pieces }) => ({
      key: `contact-${id}`,
      href: `/contacts/${id}`,
      title: party ?? terms.channels[channel],
      beside: `${terms.channels[channel]}, ${shortDay(at, locale)}`,
      small: (
        <>
          »<Pieces pieces={pieces} />«{by && `, ${search.by(by)}`}
        </>
      ),
    })),
  } satisfies Record<Kind, Choice[]>
}

function Said({ row: { number, sender, said }, words }: { row: ShownInquiry; words: Messages["search"]["in"] }) {
  return (
    <>
      {number}
      {sender && `. ${sender}`}
      {said && (
        <>
          . {words[said.where]}: »<Pieces pieces={said.pieces} />«
        </>
      )}
    </>
  )
}

/** The palette's groups, in the order of the look (look/palette.html). */
export function groupsOf(results: ShownResults, messages: Messages, locale: Locale): Group[] {
  const { inquiries, organisations, people, contacts } = choicesOf(results, messages, locale)
  const { kinds, parties } = messages.search
  return [
    { name: kinds.inquiries, choices: inquiries },
    { name: parties, choices: [...organisations, ...people] },
    { name: kinds.contacts, choices: contacts },
  ]
}

export const recentGroup = (recent: Recent[], { search }: Messages): Group => ({
  name: search.recent,
  choices: recent.map(({ href, name, number, kind }) => ({
    key: `recent-${href}`,
    href,
    title: name,
    beside: kind === "organisation" ? search.organisation : kind === "person" ? search.person : undefined,
    small: number,
  })),
})
