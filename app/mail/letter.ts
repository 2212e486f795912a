/** A mail of the house to a colleague, before it is text or HTML: what it is about, then parts with a line for each thing. */
export type Letter = {
  title: string
  intro: string
  /** Numbers worth a glance. */
  figures?: { name: string; value: string; state?: LetterState }[]
  parts: LetterPart[]
  /** Why one gets it and how to turn it off. */
  foot: { words: string; link: string; href: string }
}
export type LetterPart = {
  heading: string
  state?: LetterState
  lines: LetterLine[]
  /** Where there are more than are told. */
  more?: { words: string; href: string }
}
export type LetterLine = {
  /** "2 dage", "kl. 15": what one looks for first. */
  lead: string
  text: string
  href?: string
  small?: string
}
export type LetterState = "late" | "soon" | "ok"

/** Shape before colour, as on the pages; a mail has no other way to draw them. */
export const letterShapes: Record<LetterState, string> = { late: "◆", soon: "▲", ok: "●" }

/** The same as plain text: each address on a line of its own, so that every mail program makes it a link. */
export function letterText({ title, intro, figures = [], parts, foot }: Letter): string {
  const sums = figures.map(({ name, value }) => `${name}: ${value}`).join("\n")
  const told = parts.map(({ heading, state, lines, more }) => {
    const head = state ? `${letterShapes[state]} ${heading}` : heading
    const rows = lines.map(({ lead, text, href, small }) =>
      [`- ${lead ? `${lead}: ` : ""}${text}`, small && `  ${small}`, href && `  ${href}`].filter(Boolean).join("\n"),
    )
    return [head.toLocaleUpperCase("da"), ...rows, ...(more ? [`${more.words}\n${more.href}`] : [])].join("\n")
  })
  const end = `--\n${foot.words}\n${foot.link}: ${foot.href}`
  return `${[title, intro, sums, ...told, end].filter(Boolean).join("\n\n")}\n`
}
