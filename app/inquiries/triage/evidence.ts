import type { Part } from "./message-parts.ts"

/** One thing found in a part of a message; `id` tells a finding that was met before from a new one. */
export type Finding<Key extends string> = { key: Key; weight: number; id: string; spans: Span[] }
/** Offsets into the text of the part. */
export type Span = { start: number; end: number }

/** Weighed findings over the parts of a message. */
export class Evidence<Key extends string> {
  private readonly scores = new Map<Key, number>()
  private readonly found = new Map<string, { key: Key; weight: number; words: string[] }>()

  constructor(private readonly read: (part: Part) => Finding<Key>[]) {}

  /**
   * Adds what stands in a part. A finding counts once, where it was met first, so add the weightiest part first; and
   * words that have spoken for a key as part of a weightier phrase do not speak for it again.
   */
  add(part: Part, factor: number): this {
    const spoken = new Map<Key, Span[]>()
    for (const { id, key, weight, spans } of this.read(part).sort(byWeight)) {
      if (this.found.has(id)) continue
      const heard = spoken.get(key)
      if (weight > 0 && heard && spans.every((span) => heard.some((other) => isWithin(span, other)))) continue
      // That two ideas stand together says something beside what each says alone: only phrases silence.
      if (spans.length === 1) spoken.set(key, [...(heard ?? []), ...spans])
      this.found.set(id, {
        key,
        weight: weight * factor,
        words: spans.map(({ start, end }) => part.text.slice(start, end)),
      })
      this.addScore(key, weight * factor)
    }
    return this
  }

  addScore(key: Key, weight: number): this {
    this.scores.set(key, this.score(key) + weight)
    return this
  }

  score(key: Key): number {
    return this.scores.get(key) ?? 0
  }

  /** The keys with a score above nothing, highest first. */
  ranked(): Key[] {
    return [...this.scores]
      .filter(([, score]) => score > 0)
      .sort(([, one], [, other]) => other - one)
      .map(([key]) => key)
  }

  /** The sender's own words that spoke most for a key: at most three, weightiest first, none inside another. */
  words(key: Key): string[] {
    const kept: string[] = []
    const speaking = [...this.found.values()].filter((finding) => finding.key === key && finding.weight > 0)
    for (const words of speaking.sort((one, other) => other.weight - one.weight).flatMap((finding) => finding.words)) {
      if (kept.length === 3) break
      if (!kept.some((other) => other.toLowerCase().includes(words.toLowerCase()))) kept.push(words)
    }
    return kept
  }
}

const byWeight = (one: Finding<string>, other: Finding<string>) => other.weight - one.weight
const isWithin = (span: Span, other: Span) => span.start >= other.start && span.end <= other.end
