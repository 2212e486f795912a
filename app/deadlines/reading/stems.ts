/**
 * What can be told of a pattern without running it: the strings it matches, where they are few (`exact`), and strings of
 * which the text around every match holds one (`stems`); null where nothing can be told.
 */
type Known = { exact: readonly string[] | null; stems: readonly string[] | null }

/** More strings than this tell little and cost much. */
const MOST_EXACT = 48

const nothing: Known = { exact: null, stems: null }
const empty: Known = { exact: [""], stems: null }
const literal = (sign: string): Known => ({ exact: [/\d/.test(sign) ? "0" : sign.toLowerCase()], stems: null })

/**
 * Strings of which a text that the pattern matches holds at least one, digits written "0"; null where none can be told.
 * Lower case: the text it is meant for is folded. What is not understood is taken to match anything, so that at worst a
 * pattern is tried in vain.
 */
export const stemsOf = (source: string): readonly string[] | null => {
  const reader = new Reader(source)
  const stems = stemsIn(reader.alternatives())
  return stems === null || reader.lost ? null : minimal(stems)
}

const minimal = (stems: readonly string[]): readonly string[] =>
  stems.filter((stem) => !stems.some((other) => other !== stem && stem.includes(other)))

/** How much a string tells: the longer the rarer; figures are common, and a letter or a full stop stands everywhere. */
const telling = (stem: string): number => {
  if (stem.length < 2) return stem === "0" ? 0.5 : /[^\w\s.]/.test(stem) ? 1 : 0
  return /^0+$/.test(stem) ? stem.length / 2 : stem.length
}

const leastTelling = (stems: readonly string[]): number => Math.min(...stems.map(telling))

const better = (one: readonly string[] | null, other: readonly string[] | null): readonly string[] | null => {
  if (one === null || other === null) return one ?? other
  return leastTelling(other) > leastTelling(one) ? other : one
}

const stemsIn = ({ exact, stems }: Known): readonly string[] | null =>
  better(stems, exact !== null && leastTelling(exact) > 0 ? exact : null)

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
    const exact = ways.every((way) => way.exact !== null && way.stems === null)
      ? [...new Set(ways.flatMap((way) => way.exact ?? []))]
      : null
    if (exact !== null && exact.length <= MOST_EXACT) return { exact, stems: null }
    const stems = ways.map(stemsIn)
    return { exact: null, stems: stems.every((way) => way !== null) ? [...new Set(stems.flat())] : null }
  }

  private sequence(): Known {
    let exact: readonly string[] = [""]
    let stems: readonly string[] | null = null
    let whole = true
    while (this.at < this.source.length && !"|)".includes(this.source[this.at] ?? "")) {
      const next = this.counted(this.atom())
      stems = better(stems, next.stems)
      const joined = next.exact?.flatMap((end) => exact.map((start) => start + end)) ?? null
      if (joined !== null && joined.length <= MOST_EXACT) {
        exact = joined
        continue
      }
      whole = false
      stems = stemsIn({ exact, stems })
      exact = next.exact ?? [""]
    }
    return whole ? { exact, stems } : { exact: null, stems: stemsIn({ exact, stems }) }
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
    if (opening.endsWith("!")) return empty
    return opening.endsWith("=") ? { exact: [""], stems: stemsIn(inner) } : inner
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
    if (/[bB]/.test(sign)) return empty
    if (sign === "d") return literal("0")
    if (/[DwWsSnrt]/.test(sign)) return nothing
    this.lost ||= /\w/.test(sign)
    return literal(sign)
  }

  /** `?`, `*`, `+` or `{n,m}` after an atom. */
  private counted(known: Known): Known {
    const count = /^(?:[?*+]|\{(\d+)(?:(,)(\d*))?\})\??/.exec(this.source.slice(this.at, this.at + 12))
    if (count === null) return known
    this.at += count[0].length
    const [sign, least = sign === "+" ? "1" : "0", comma, most = ""] = count
    const { exact } = known
    if (sign.startsWith("?") || sign === "{0,1}")
      return exact === null ? nothing : { exact: withNone(exact), stems: null }
    if (Number(least) === 0) return nothing
    // "\d{1,2}" is a figure or two.
    const times = comma === undefined ? Number(least) : Number(most)
    if (exact?.length === 1 && times > 0 && times <= 4 && !sign.startsWith("+")) {
      const counts = Array.from({ length: times - Number(least) + 1 }, (_, more) => Number(least) + more)
      return { exact: counts.map((n) => (exact[0] ?? "").repeat(n)), stems: known.stems }
    }
    return { exact: null, stems: stemsIn(known) }
  }

  private takes(sign: string): boolean {
    if (this.source[this.at] !== sign) return false
    this.at++
    return true
  }
}

const withNone = (exact: readonly string[]): readonly string[] => [...new Set(["", ...exact])]
