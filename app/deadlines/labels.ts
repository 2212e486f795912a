/*
 * Words along a line, none upon another. The line fits any width and its words do not shrink, so room is judged at two
 * widths: in 26 rem everything shown must fit, and what does not fit in a phone's 20 rem is `wide` and leaves (the look's
 * `.wide`). An estimate of letters serves: server and browser must draw the same, and the server has no font.
 */

type Anchor = "start" | "middle" | "end"
export type Label = { text: string; x: number; anchor: Anchor; wide: boolean }
/** A word with the places it could stand, the best first. */
export type Wanted = { text: string; places: readonly { x: number; anchor: Anchor }[] }

/** Per cent of the line that one letter of 12 px Plex Sans takes, at 26 rem and at 20 rem. */
const letter = { roomy: 1.5, narrow: 1.9 }
const space = 1

type Box = { from: number; to: number }

function box(text: string, { x, anchor }: { x: number; anchor: Anchor }, perLetter: number): Box {
  const width = text.length * perLetter
  const from = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2
  return { from, to: from + width }
}

const overlaps = (a: Box, b: Box) => a.from < b.to + space && b.from < a.to + space
/** A centred word may hang half a letter or so over the edge; a longer one may not. */
const inside = ({ from, to }: Box) => from >= -2 && to <= 102

const fits = (at: Box, taken: readonly Box[]) => inside(at) && !taken.some((other) => overlaps(at, other))

/** Places the words in order of importance; one without room is left out. What else a word carries comes along. */
export function placeLabels<Word extends Wanted>(wanted: readonly Word[]): (Omit<Word, "places"> & Label)[] {
  const roomy: Box[] = []
  const narrow: Box[] = []
  return wanted.flatMap(({ places, ...word }) => {
    const free = places.filter((candidate) => fits(box(word.text, candidate, letter.roomy), roomy))
    const both = free.find((candidate) => fits(box(word.text, candidate, letter.narrow), narrow))
    const place = both ?? free[0]
    if (!place) return []
    roomy.push(box(word.text, place, letter.roomy))
    if (both) narrow.push(box(word.text, both, letter.narrow))
    return [{ ...word, ...place, wide: !both }]
  })
}

/** Whether the word stands over that point of the line, on a phone at least. */
export function covers(label: Label, x: number): boolean {
  const { from, to } = box(label.text, label, letter.narrow)
  return from < x && x < to
}
