import { existsSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { describe, expect, test } from "vitest"

const root = fileURLToPath(new URL("../../..", import.meta.url))
const read = (path: string) => readFileSync(root + path, "utf8")

type Line = { numbers: string[]; how: string; proof: string }

/** What levels 1 and 2 of ASVS 4.0.3 ask, by section: how many numbers it has, and those that are deleted or of level 3. */
const asked: Record<string, [last: number, without?: number[]]> = {
  ...{ "1.1": [7], "1.2": [4], "1.4": [5, [2, 3]], "1.5": [4], "1.6": [4], "1.7": [2], "1.8": [2], "1.9": [2] },
  ...{ "1.10": [1], "1.11": [2], "1.12": [2, [1]], "1.14": [6], "2.1": [12], "2.2": [3], "2.3": [3], "2.4": [5] },
  ...{ "2.5": [7], "2.6": [3], "2.7": [6], "2.8": [7], "2.9": [3], "2.10": [4], "3.1": [1], "3.2": [4], "3.3": [4] },
  ...{ "3.4": [5], "3.5": [3], "3.7": [1], "4.1": [5, [4]], "4.2": [2], "4.3": [3], "5.1": [5], "5.2": [8] },
  ...{ "5.3": [10], "5.4": [3], "5.5": [4], "6.1": [3], "6.2": [6], "6.3": [2], "6.4": [2], "7.1": [4], "7.2": [2] },
  ...{ "7.3": [4, [2]], "7.4": [3], "8.1": [4], "8.2": [3], "8.3": [8], "9.1": [3], "9.2": [4], "10.2": [2] },
  ...{ "10.3": [3], "11.1": [8], "12.1": [3], "12.2": [1], "12.3": [6], "12.4": [2], "12.5": [2], "12.6": [1] },
  ...{ "13.1": [5, [2]], "13.2": [6, [4]], "13.3": [2], "13.4": [2], "14.1": [4], "14.2": [6], "14.3": [3, [1]] },
  ...{ "14.4": [7], "14.5": [4] },
}

/** "2.7.1–6, 2.9.1" as single numbers. */
function expand(cell: string): string[] {
  return cell.split(",").flatMap((part) => {
    const [, section, first, last] = /^(\d+\.\d+)\.(\d+)(?:–(\d+))?$/.exec(part.trim()) ?? []
    if (!section || !first) throw new Error(`no number: "${part}"`)
    const count = Number(last ?? first) - Number(first) + 1
    return Array.from({ length: count }, (_, at) => `${section}.${Number(first) + at}`)
  })
}

const text = read("docs/security/README.md")
const lines: Line[] = text
  .split("\n")
  .filter((line) => /^\| \d/.test(line))
  .map((line) => {
    const [number = "", , how = "", proof = ""] = line.split("|").slice(1, -1)
    return { numbers: expand(number), how: how.trim(), proof: proof.trim() }
  })

/** `file.test.ts` "a test of it", "another", `other.test.ts` "…" */
const namedIn = (proof: string) =>
  [...proof.matchAll(/`([^`]+\.test\.ts)`((?:[,;]? "[^"]+")*)/g)].map(([, file = "", names = ""]) => ({
    file: `tests/${file}`,
    names: [...names.matchAll(/"([^"]+)"/g)].map(([, name = ""]) => name),
  }))

describe("the table of ASVS", () => {
  test("has every requirement of levels 1 and 2 once", () => {
    const all = Object.entries(asked).flatMap(([section, [last, without = []]]) =>
      Array.from({ length: last }, (_, at) => at + 1)
        .filter((n) => !without.includes(n))
        .map((n) => `${section}.${n}`),
    )
    expect(lines.flatMap(({ numbers }) => numbers).sort()).toEqual(all.sort())
  })

  test("names only files that are there", () => {
    const named = [...text.matchAll(/`((?:app|db|docs|workers|scripts|tests)\/[^`*]*)`/g)].map(([, path = ""]) => path)
    expect(named.length).toBeGreaterThan(80)
    expect(named.filter((path) => !existsSync(root + path))).toEqual([])
  })

  test("names tests that are there, by the names they have", () => {
    const named = lines.flatMap(({ proof }) => namedIn(proof))
    expect(named.length).toBeGreaterThan(80)
    const missing = named.flatMap(({ file, names }) => {
      if (!existsSync(root + file)) return [file]
      if (names.length === 0) return [`${file}: which test?`]
      const source = read(file)
      return names.filter((name) => !source.includes(`"${name}"`)).map((name) => `${file}: ${name}`)
    })
    expect(missing).toEqual([])
  })

  test("says of each line which test shows it, or why there is none", () => {
    const silent = lines.filter(
      ({ how, proof }) =>
        namedIn(proof).length === 0 && !/^\*\*(Not met|Partly|Does not apply|By design|Operator):\*\*/.test(how),
    )
    expect(silent.map(({ numbers }) => numbers.join())).toEqual([])
  })
})
