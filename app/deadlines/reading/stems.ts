/**
 * What can be told of a pattern without running it: the strings it matches, where they are few (`exact`), and else
 * strings of which every match holds one (`stems`; null where nothing can be told).
 */
type Known = { exact: readonly string[] | null; stems: readonly string[] | null }

/** More strings than this tell little and cost much. */
const MOST_EXACT = 48
const SHORTEST = 2

const nothing: Known = { exact: null, stems: null }
const empty: Known = { exact: [""], stems: null }

/**
 * Strings of which every match of the pattern holds at least one, digits written "0"; null where none can be told. Lower
 * case: the text it is meant for is folded. Anything not understood is taken to match anything, so that at worst a pattern
 * is tried in vain.
 */
export const stemsOf = (source: string): readonly string[] | null => {
  const reader = new Reader(source)
  const stems = stemsIn(reader.alternatives())
  return stems === null || reader.lost
    ? null
    : stems.filter((stem) => !stems.some((other) => other !== stem && stem.includes(other)))
}

const stemsIn = ({ exact, stems }: Known): readonly string[] | null => {
  if (exact === null) return stems
  return exact.every(isTelling) ? exact : null
}

const isTelling = (stem: string): boolean => stem.length >= SHORTEST || stem === "0"

/** Reads the source of a regular expression from left to right. */
class Reader {
  private at = 0
  /** Something was met that is not understood. */
  lost = false

  constructor(private readonly source: string) {}

  alternatives(): Known {
    const ways = [this.sequence()]
    while (this.takes("|")) ways.push(this.sequence())
    if (ways.length === 1) return ways[0] ?? nothing
    const exact = ways.every((way) => way.exact !== null) ? [...new Set(ways.flatMap((way) => way.exact ?? []))] : null
    if (exact !== null && exact.length <= MOST_EXACT) return { exact, stems: null }
    const stems = ways.map(stemsIn)
    return { exact: null, stems: stems.every((way) => way !== null) ? [...new Set(stems.flat())] : null }
  }

  private sequence(): Known {
    let exact: readonly string[] = [""]
    let whole = true
    let best: readonly string[] | null = null
    const offer = (stems: readonly string[] | null) => {
      if (stems !== null && (best === null || shortest(stems) > shortest(best))) best = stems
    }
    while (this.at < this.source.length && !"|)".includes(this.source[this.at] ?? "")) {
      const next = this.counted(this.atom())
      const joined = next.exact?.flatMap((end) => exact.map((start) => start + end)) ?? null
      if (joined !== null && joined.length <= MOST_EXACT) {
        exact = joined
        continue
      }
      whole = false
      offer(stemsIn({ exact, stems: null }))
      offer(next.stems)
      exact = next.exact ?? [""]
    }
    if (whole) return { exact, stems: null }
    offer(stemsIn({ exact, stems: null }))
    return { exact: null, stems: best }
  }

  /** One character, class, group or assertion. */
  private atom(): Known {
    const sign = this.source[this.at++] ?? ""
    if (sign === "(") return this.group()
    if (sign === "[") return this.set()
    if (sign === "^" || sign === "$") return empty
    if (sign === ".") return nothing
    return sign === "\\" ? this.escaped() : literal(sign)
  }

  private group(): Known {
    const opening = /^\?(?:[:=!]|<[=!]|<\w+>)/.exec(this.source.slice(this.at, this.at + 40))?.[0] ?? ""
    this.at += opening.length
    const inner = this.alternatives()
    this.takes(")")
    return /[=!]/.test(opening) ? empty : inner
  }

  private set(): Known {
    const start = this.at
    while (this.at < this.source.length && this.source[this.at] !== "]")
      this.at += this.source[this.at] === "\\" ? 2 : 1
    this.at++
    return /^(?:\d(?:-\d)?)+$/.test(this.source.slice(start, this.at - 1)) ? literal("0") : nothing
  }

  private escaped(): Known {
    const sign = this.source[this.at++] ?? ""
    if (sign === "b") return empty
    if (sign === "d") return literal("0")
    if (/[DwWsSnrtB]/.test(sign)) return sign === "B" ? empty : nothing
    this.lost ||= /\w/.test(sign)
    return literal(sign)
  }

  /** `?`, `*`, `+` or `{n,m}` after an atom. */
  private counted(known: Known): Known {
    const count = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/.exec(this.source.slice(this.at, this.at + 12))
    if (count === null) return known
    this.at += count[0].length
    const least = count[1] ?? count[0][0]
    if (least === "?")
      return known.exact === null ? nothing : { exact: [...new Set(["", ...known.exact])], stems: null }
    return least === "*" || Number(least) === 0 ? nothing : { exact: null, stems: stemsIn(known) }
  }

  private takes(sign: string): boolean {
    if (this.source[this.at] !== sign) return false
    this.at++
    return true
  }
}

const literal = (sign: string): Known => ({ exact: [/\d/.test(sign) ? "0" : sign.toLowerCase()], stems: null })

const shortest = (stems: readonly string[]): number => Math.min(...stems.map(({ length }) => length))
