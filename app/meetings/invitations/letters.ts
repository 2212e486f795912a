import type { Occasion } from "#app/meetings/calendar/mail.ts"
import { isSameMeeting, isSameText, type SentFacts } from "./sent-facts.ts"

/** Somebody who is asked and can be reached; `address` as `addressKey`. */
export type Addressed = { address: string }
export type Sent = Addressed & { state: "invited" | "cancelled"; sequence: number; facts: SentFacts }

export type Letter<R extends Addressed, S extends Sent> = {
  occasion: Occasion
  /** Of the REQUEST or CANCEL. */
  sequence: number
  /** False where their answer stays: only the description changed. */
  asksAgain: boolean
} & ({ reader: R; before: S | null; facts: SentFacts } | { reader: null; before: S })

type Wanted<R> = {
  /** What each is to know, in their language; null where the meeting is not on: proposed only, or cancelled. */
  factsFor: ((reader: R) => SentFacts) | null
  sequence: number
  readers: readonly R[]
}

/**
 * Who must be told what, so that every calendar shows the meeting as it is; nobody is told twice. A calendar passes over
 * what has no higher sequence than the version it holds (RFC 5546 § 2.1.4), so the meeting's rises where it must.
 */
export function lettersFor<R extends Addressed, S extends Sent>(
  { factsFor, sequence, readers }: Wanted<R>,
  sent: readonly S[],
): { letters: Letter<R, S>[]; sequence: number } {
  const before = new Map(sent.map((row) => [row.address, row]))
  const asked =
    factsFor === null
      ? []
      : onePerAddress(readers).map((reader) => {
          const row = before.get(reader.address) ?? null
          const facts = factsFor(reader)
          return { reader, row, facts, asksAgain: row?.state !== "invited" || !isSameMeeting(row.facts, facts) }
        })
  const kept = new Set(asked.map(({ reader }) => reader.address))
  const gone = sent.filter(({ state, address }) => state === "invited" && !kept.has(address))
  const overtaken = [...gone, ...asked.flatMap(({ asksAgain, row }) => (asksAgain && row ? row : []))]
  const next = Math.max(sequence, ...overtaken.map((row) => row.sequence + 1))
  const occasion = factsFor === null ? "cancelled" : "removed"
  const taken = gone.map((row): Letter<R, S> => {
    return { occasion, sequence: next, asksAgain: false, reader: null, before: row }
  })
  const told = asked.flatMap(({ reader, row, facts, asksAgain }): Letter<R, S>[] => {
    if (asksAgain)
      return [
        {
          occasion: row?.state === "invited" ? "changed" : "invited",
          ...{ sequence: next, asksAgain, reader, before: row, facts },
        },
      ]
    if (row === null || isSameText(row.facts, facts)) return []
    return [{ occasion: "changed", sequence: row.sequence, asksAgain, reader, before: row, facts }]
  })
  return { sequence: next, letters: [...taken, ...told] }
}

/** Who is on the list twice, by name and by address, has one calendar. */
function onePerAddress<R extends Addressed>(readers: readonly R[]): R[] {
  const seen = new Set<string>()
  return readers.filter(({ address }) => seen.size < seen.add(address).size)
}
