/** Strings of which a text holds at least one. */
export type OneOf = readonly string[]

/**
 * What can be told of a pattern without running it: the strings it matches, where they are few (`exact`; null where they
 * are not), and the sets of strings of each of which the text around every match holds one (`stems`), most telling first.
 */
type Known = { exact: OneOf | null; stems: readonly OneOf[] }

/** More strings than this tell little and cost much. */
const MOST_EXACT = 48

/** Stands in an exact string where a word may begin or end: it does if a letter or figure is beside it. */
const EDGE = "\n"

const nothing: Known = { exact: null, stems: [] }
const empty: Known = { exact: [""], stems: [] }
const edge: Known = { exact: [EDGE], stems: [] }
const literal = (sign: string): Known => ({
  exact: [sign.toLowerCase().replace(/\d/, "0").replace(/\s/, " ")],
  stems: [],
})

/** Of a pattern's sets so many are sought; the second only if it tells as much: what stands everywhere costs more than it spares. */
export const MOST_SETS = 2
const WORTH_SEEKING = 2

/**
 * Sets of strings: a text that the pattern matches holds one of each, digits written "0". None where nothing can be told.
 * They are for the text in lower case and as `spaced` writes it: one space between words, and between a word and a sign.
 * What is not understood is taken to match anything, so that at worst a pattern is tried in vain.
 */
export const stemsOf = (source: string): readonly OneOf[] => {
  const reader = new Reader(source)
  const sets = stemsIn(reader.alternatives())
  return reader.lost ? [] : sets.map((stems) => minimal([...new Set(stems.map((stem) => stem.slice(0, LONGEST)))]))
}

/** Longer ones are hardly rarer, and make the finder's table large. */
const LONGEST = 10

const minimal = (stems: readonly string[]): readonly string[] =>
  stems.filter((stem) => !stems.some((other) => other !== stem && stem.includes(other)))

/**
 * How much a string tells: the longer the rarer, a known edge a little; figures are common, and a letter or a full stop
 * stands everywhere.
 */
const telling = (stem: string): number => {
  const words = stem.trim()
  const edges = (stem.length - words.length) / 2
  if (/^0[0 ]*$/.test(words)) return words.length / 2
  if (COMMON.test(words)) return 2
  if (words.length < 2) return /[^\w.]/.test(words) ? 1 : edges
  return words.length + edges
}

/** Words of letters that ask for something by a day, however long they are. */
const COMMON =
  /^(?:inden|senest|fqr|foer|efter|den|det|dag|dagen|(?:man|maan|tirs|tis|ons|tors|fre|lqr|loer|sqn|soen)dag(?:en)?)$/

const leastTelling = (stems: readonly string[]): number => Math.min(...stems.map(telling))

/** Of sets that all hold, those that tell most. */
const best = (sets: readonly OneOf[]): readonly OneOf[] => {
  const [first, ...others] = sets.toSorted((one, other) => leastTelling(other) - leastTelling(one))
  if (first === undefined) return []
  return [first, ...others.filter((set) => leastTelling(set) >= WORTH_SEEKING)].slice(0, MOST_SETS)
}

/** Where one of several ways is taken: each set has strings of every way; none if a way tells nothing. */
const eitherOf = (ways: readonly (readonly OneOf[])[]): readonly OneOf[] => {
  if (ways.some((sets) => sets.length === 0)) return []
  const most = Math.max(...ways.map((sets) => sets.length))
  return Array.from({ length: most }, (_, at) => [...new Set(ways.flatMap((sets) => sets[at] ?? sets[0] ?? []))])
}

const stemsIn = ({ exact, stems }: Known): readonly OneOf[] => {
  const plain = exact === null ? [] : [...new Set(exact.map(spaced))]
  return best(plain.length > 0 && leastTelling(plain) > 0 ? [...stems, plain] : stems)
}

/** "kl.0" as "kl . 0": every stretch of letters and figures has a space before and behind it, if its edge is known. */
const spaced = (exact: string): string =>
  exact
    .replace(/(?<=[a-z0-9])\n+|\n+(?=[a-z0-9])/g, " ")
    .replaceAll(EDGE, "")
    .replace(/(?<=[a-z0-9])(?=[^a-z0-9 ])|(?<=[^a-z0-9 ])(?=[a-z0-9])/g, " ")
    .replace(/ +/g, " ")

/** Reads the source of a regular expression from left to right. */
class Reader {
  private at = 0
  /** Something was met that is not understood. */
  lost = false

  constructor(private readonly source: string) {}

  /** `before` is what is known to stand before all of them: an edge, or nothing. */
  alternatives(before = ""): Known {
    const ways = [this.sequence(before)]
    while (this.takes("|")) ways.push(this.sequence(before))
    if (ways.length === 1) return ways[0] ?? nothing
    const exact = ways.every((way) => way.exact !== null && way.stems.length === 0)
      ? [...new Set(ways.flatMap((way) => way.exact ?? []))]
      : null
    if (exact !== null && exact.length <= MOST_EXACT) return { exact, stems: [] }
    return { exact: null, stems: eitherOf(ways.map(stemsIn)) }
  }

  private sequence(before: string): Known {
    let exact: OneOf = [before]
    let stems: readonly OneOf[] = []
    let whole = true
    while (this.at < this.source.length && !"|)".includes(this.source[this.at] ?? "")) {
      const next = this.counted(this.atom(exact.every((way) => /\s$/.test(way)) ? EDGE : ""))
      stems = best([...stems, ...next.stems])
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
  private atom(before: string): Known {
    const sign = this.source[this.at++] ?? ""
    if (sign === "(") return this.group(before)
    if (sign === "[") return this.set()
    if (sign === "^" || sign === "$") return empty
    if (sign === ".") return nothing
    return sign === "\\" ? this.escaped() : literal(sign)
  }

  private group(before: string): Known {
    const opening = /^\?(?:[:=!]|<[=!]|<\w+>)/.exec(this.source.slice(this.at, this.at + 40))?.[0] ?? ""
    this.at += opening.length
    const start = this.at
    // What stands behind may begin within a word: "ansøgningsfrist er" for "(?<=frist er )".
    const inner = this.alternatives(opening === "?<=" ? "" : before)
    const source = this.source.slice(start, this.at)
    this.takes(")")
    if (opening.endsWith("!")) return NO_WORD.test(source) ? edge : empty
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
    if (sign === "b") return edge
    if (sign === "B") return empty
    if (sign === "d") return literal("0")
    if (sign === "s") return literal(" ")
    if (/[DwWSnrt]/.test(sign)) return nothing
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
    if (exact?.length === 1 && exact[0] === " ")
      return Number(least) > 0 && sign !== "?" ? known : { exact: ["", " "], stems: [] }
    if (sign.startsWith("?") || sign === "{0,1}")
      return exact === null ? nothing : { exact: withNone(exact), stems: [] }
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

/** What a lookaround forbids, if that is any letter or figure. */
const NO_WORD = /^(?:\\w|\[(?!\^)[^\]]*\\w[^\]]*\])$/

const withNone = (exact: readonly string[]): readonly string[] => [...new Set(["", ...exact])]
