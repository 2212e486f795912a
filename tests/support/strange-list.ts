import { openRandom } from "#app/lib/random.ts"

/** How many rows of each kind the generator made, for a test to count by. */
export type Faults = Record<"missing" | "doubles" | "badDates" | "badMails" | "badCvrs", number>
export type StrangeList = { bytes: Buffer; rows: number; faults: Faults }

const first = ["Mette", "Søren", "Åse", "Jørgen", "Birgit", "Bjørn", "Karen", "Øjvind", "Lærke", "Aage"]
const last = ["Lind", "Ravn", "Bæk", "Østergaard", "Åkjær", "Holm", "Kærgård", "Nørskov", "Juhl", "Toft"].flatMap(
  (name) => ["", "Berg", "Dal", "Krog", "Mark", "Vang", "Bjerg", "Lund"].map((more) => `${name} ${more}`.trim()),
)
const towns = ["Ballerup", "Københavns Kommune", "0165", "Høje-Taastrup", "Roskilde", "koebenhavn", "259"]

/**
 * A list as offices keep them: a title line, two rows of headings, semicolons, windows-1252, dates in every spelling,
 * phones in every spelling, the same person twice, rows without a name. Every tenth row or so has a fault.
 */
export function strangeList(rows: number, seed = 1): StrangeList {
  const random = openRandom(seed)
  const faults: Faults = { missing: 0, doubles: 0, badDates: 0, badMails: 0, badCvrs: 0 }
  const lines: string[][] = []
  let before: string[] | null = null
  for (let n = 0; n < rows; n++) {
    if (before && n % 37 === 0) {
      faults.doubles++
      lines.push(before)
      before = null
      continue
    }
    const row = rowOf(n)
    if (n % 41 === 7) {
      faults.missing++
      row[0] = row[4] = ""
      row[1] = ""
    } else if (n % 43 === 5) {
      faults.badDates++
      row[3] = "32-13-2024"
    } else if (n % 47 === 3) {
      faults.badMails++
      row[6] = "mette(at)firma.example"
    } else {
      if (n % 53 === 11) {
        faults.badCvrs++
        row[1] = "12345"
      }
      before = row
    }
    lines.push(row)
  }

  function rowOf(n: number): string[] {
    const company = `${random.pick(last)} & Sønner nr. ${Math.floor(n / 2)} A/S`
    const name = `${random.pick(first)} ${random.pick(last)}`
    const digits = String(20_000_000 + n * 7)
    const phone = `${digits.slice(0, 2)} ${digits.slice(2, 4)} ${digits.slice(4, 6)} ${digits.slice(6)}`
    return [
      company,
      n % 3 === 0 ? cvrOf(Math.floor(n / 2)) : "",
      random.pick(towns),
      spellings[n % spellings.length]?.(2020 + (n % 5), 1 + (n % 12), 1 + (n % 28)) ?? "",
      n % 11 === 0 ? name.replace(/^(\S+) (.+)$/, "$2, $1") : name,
      n % 7 === 0 ? "Direktør; HR" : "Konsulent",
      n % 5 === 0 ? `${name} <p${n}@firma${n}.example>` : `P${n}@firma${n}.example`,
      n % 4 === 0
        ? `+45 ${phone}`
        : n % 9 === 0
          ? `tlf. ${phone} / ${digits.replace(/^2/, "3")}`
          : phone.replaceAll(" ", ""),
    ]
  }

  const head = [
    ["Kontakter til virksomheder, udtræk"],
    [],
    ["Virksomhed", "", "", "", "Kontaktperson", "", "", ""],
    ["Navn", "CVR-nr.", "Kommune", "Aftale fra", "Navn", "Titel", "E-mail", "Tlf. nr."],
  ]
  const quoted = (cell: string) => (/[;"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  const text = [...head, ...lines].map((cells) => cells.map(quoted).join(";")).join("\r\n")
  // Latin-1 and windows-1252 agree on every letter of it.
  return { bytes: Buffer.from(`${text}\r\n`, "latin1"), rows: lines.length, faults }
}

const two = (n: number) => String(n).padStart(2, "0")
const spellings: ((year: number, month: number, day: number) => string)[] = [
  (year, month, day) => `${two(day)}-${two(month)}-${year}`,
  (year, month, day) => `${day}/${month}-${year % 100}`,
  (year, month, day) => `${year}-${two(month)}-${two(day)}`,
  (year, month, day) => String(Math.round(Date.UTC(year, month - 1, day) / 86_400_000) + 25_569),
  (year, month, day) => `${day}.${month}.${year}`,
]

/** Eight digits that pass modulus 11, different for each n. */
function cvrOf(n: number): string {
  const digits = [...String(3_000_000 + n)].map(Number)
  const sum = [2, 7, 6, 5, 4, 3, 2].reduce((total, weight, at) => total + weight * (digits[at] ?? 0), 0)
  const check = (11 - (sum % 11)) % 11
  return check === 10 ? "" : [...digits, check].join("")
}
