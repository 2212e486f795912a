export type Insertion = { from: number; to: number; text: string }

/**
 * Where and how a template's text goes into what is written. Nothing typed is overwritten: it goes in after the cursor, as
 * paragraphs of its own. `replaced` is what the last template put there; untouched, it gives way to the new one.
 */
export function insertionOf(written: string, cursor: number, text: string, replaced: string | null): Insertion {
  if (written.trim() === "" || written === replaced) return { from: 0, to: written.length, text }
  const before = written.slice(0, cursor)
  const after = written.slice(cursor)
  const lead = before.trim() === "" ? "" : "\n".repeat(Math.max(0, 2 - lineBreaksAt(before, "end")))
  const trail = after.trim() === "" ? "" : "\n".repeat(Math.max(0, 2 - lineBreaksAt(after, "start")))
  return { from: cursor, to: cursor, text: lead + text + trail }
}

const lineBreaksAt = (text: string, end: "start" | "end") =>
  ((end === "start" ? /^\s*/ : /\s*$/).exec(text)?.[0].match(/\n/g) ?? []).length

/** What it becomes. */
export const inserted = (written: string, { from, to, text }: Insertion): string =>
  written.slice(0, from) + text + written.slice(to)
