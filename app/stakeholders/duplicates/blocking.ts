import type { PartyKind, Read } from "./party.ts"

/** A key that more share than this tells nobody apart. */
const mostSharing = 40

/**
 * The pairs that are worth comparing: those that share a key. 50,000 parties make a thousand million pairs, and a few
 * hundred thousand of these. Each pair comes once, the lower index first.
 */
export function* candidatePairs(kind: PartyKind, parties: readonly Read[]): Generator<[number, number]> {
  const blocks = new Map<string, number[]>()
  const keysOf = parties.map((party) => keysFor(kind, party))
  for (const [index, keys] of keysOf.entries())
    for (const key of keys) {
      const block = blocks.get(key)
      if (block) block.push(index)
      else blocks.set(key, [index])
    }
  // A block of one, or of everybody, makes no pair.
  const seenWith = new Int32Array(parties.length).fill(-1)
  for (const [index, keys] of keysOf.entries())
    for (const key of keys) {
      const block = blocks.get(key) ?? []
      if (block.length > mostSharing) continue
      for (const other of block) {
        if (other <= index || seenWith[other] === index) continue
        seenWith[other] = index
        yield [index, other]
      }
    }
}

/** Whatever two entries of one party are likely to share, whichever single thing of them is wrong. */
function keysFor(kind: PartyKind, party: Read): string[] {
  const { mails, phones, domains, cvr, pNumber } = party
  const keys = [...mails, ...phones, ...domains]
  if (cvr) keys.push(`cvr ${cvr}`)
  if (pNumber) keys.push(`p ${pNumber}`)
  const names = party.names.map((words) => words.map(({ sound }) => sound))
  for (const sounds of names) {
    keys.push(`name ${[...sounds].sort().join(" ")}`, `run ${sounds.join("")}`)
    keys.push(...(kind === "person" ? personKeys(sounds, party) : organisationKeys(sounds, party)))
  }
  return keys
}

/** One word as it sounds with the first or last letter of another: a slip, an initial or a swap leaves one of them. */
function personKeys(sounds: string[], { places }: Read): string[] {
  const keys: string[] = []
  for (const [n, sound] of sounds.entries()) {
    if (sound.length < 2) continue
    for (const { key } of places) keys.push(`at ${key} ${sound}`)
    for (const [m, other] of sounds.entries())
      if (m !== n) keys.push(`${sound} ${other[0]}`, `${sound} ~${other.at(-1)}`)
  }
  return keys
}

/** Each word, how the name begins and ends, and all of it run together. */
function organisationKeys(sounds: string[], { municipalities }: Read): string[] {
  const keys: string[] = []
  const joined = sounds.join("")
  for (const [n, sound] of sounds.entries()) {
    if (sound.length < 3) continue
    keys.push(`word ${sound}`, ...municipalities.map((code) => `in ${code} ${sound}`))
    for (const [m, other] of sounds.entries()) if (m !== n) keys.push(`${sound} ${other[0]}`)
  }
  if (joined.length >= 6) keys.push(`begins ${joined.slice(0, 5)}`, `ends ${joined.slice(-5)}`)
  return keys
}
