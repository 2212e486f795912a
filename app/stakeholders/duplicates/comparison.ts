/** A party as it is looked at beside another. */
export type ComparedParty = {
  id: number
  name: string
  createdAt: number
  /** Its own fields as they are read, by column: where the two differ, one is chosen. */
  own: Record<string, string | null>
  mails: string[]
  domains: string[]
  phones: string[]
  places: string[]
  contacts: number
  lastContact: number | null
  cases: number
}

/** Which of two is proposed to be kept: the one with the longer history, or the one that was there first. */
export const isKeptFirst = (one: ComparedParty, other: ComparedParty): boolean => {
  const weigh = ({ contacts, cases }: ComparedParty) => contacts + cases
  return weigh(one) === weigh(other) ? one.createdAt <= other.createdAt : weigh(one) > weigh(other)
}
