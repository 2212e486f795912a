import { type Piece, wordDiff } from "#app/lib/word-diff.ts"

/** A text; with `before`, what has come and gone since then stands marked in it. */
export function ComparedText({ before, text }: { before: string | null; text: string }) {
  const pieces: Piece[] = before === null ? [{ kind: "same", text }] : wordDiff(before, text)
  return (
    <>
      {pieces.map(({ kind, text }, at) =>
        kind === "same" ? (
          text
        ) : kind === "new" ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces have nothing else to be told by and never move.
          <ins key={at}>{text}</ins>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above.
          <del key={at}>{text}</del>
        ),
      )}
    </>
  )
}
