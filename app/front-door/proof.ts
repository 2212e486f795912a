/** How many bits of the hash must be nought: about half a second's work for a phone, once. The script counts the same. */
export const proofBits = 15

/** Whether a SHA-256 begins with so many noughts. */
export function beginsWithNoughts(hash: Uint8Array, bits: number): boolean {
  for (let bit = 0; bit < bits; bit++) if (((hash[bit >> 3] ?? 255) >> (7 - (bit & 7))) & 1) return false
  return true
}
