import type { Piece } from "./snippet.ts"

/** A text with what was searched for underlined: `mark` means the sender's need, and nothing else. */
export function Pieces({ pieces }: { pieces: Piece[] }) {
  return pieces.map(({ text, hit }, at) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text have no other name, and never move
    hit ? <u key={at}>{text}</u> : <span key={at}>{text}</span>,
  )
}
