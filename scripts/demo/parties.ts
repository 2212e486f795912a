import type { Random } from "#app/lib/random.ts"
import type { TargetGroupKey } from "#app/target-groups/target-groups.ts"
import { municipalities } from "#db/reference/municipalities.ts"
import { firstNames, roles, surnames } from "./material/names.ts"
import { businessNames, namedParties, otherParties, trades } from "./material/organisations.ts"

export type DemoPerson = { name: string; role: string; mail: string; phone: string; since: number }
export type DemoParty = {
  name: string
  group: TargetGroupKey
  domain: string
  municipalityCode: string
  cvr: string | null
  /** The jobs of its trade, for a business. */
  job: string | null
  people: DemoPerson[]
}

const BUSINESSES = 205
const DAY = 86_400_000

/** "Vindrose Emballage A/S" → "vindrose-emballage". */
export const domainOf = (name: string): string =>
  `${name
    .toLowerCase()
    .replace(/æ/g, "ae")
    .replace(/ø/g, "oe")
    .replace(/å/g, "aa")
    .replace(/\b(?:a\/s|aps|i|og|for|på)\b|\(.*\)/g, " ")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")}.example`

/** The parties of the demo beside the municipalities and jobcentres of the reference data, each with its people. */
export function inventParties(random: Random, now: number): DemoParty[] {
  const people = peopleOf(random, now)
  const named = namedParties.map(({ name, group, person, role }) => {
    const party = frame(random, name, group)
    return {
      ...party,
      people: [{ ...people(party, 1)[0], name: person, role, mail: mailOf(person, party.domain) } as DemoPerson],
    }
  })
  const others = Object.entries(otherParties).flatMap(([group, names]) =>
    names.map((name) => frame(random, name, group as TargetGroupKey)),
  )
  const businesses = Array.from({ length: BUSINESSES }, (_, index) => {
    const trade = trades[Math.floor(index / businessNames.length) % trades.length]
    const name = `${businessNames[index % businessNames.length]} ${trade?.name}`
    return { ...frame(random, name, "businesses"), job: trade?.job ?? null }
  })
  return [
    ...named,
    ...[...others, ...businesses].map((party) => ({ ...party, people: people(party, random.int(1, 3)) })),
  ]
}

/** The people of a municipality or a jobcentre that the reference data has by name only. */
export const peopleOf =
  (random: Random, now: number, taken = new Set<string>()) =>
  ({ group, domain }: Pick<DemoParty, "group" | "domain">, count: number): DemoPerson[] =>
    Array.from({ length: count }, (_, index) => {
      let name = ""
      do name = `${random.pick(firstNames)} ${random.pick(surnames)}`
      while (taken.has(name))
      taken.add(name)
      const titles: readonly string[] = group in roles ? roles[group as keyof typeof roles] : ["Kontaktperson"]
      return {
        name,
        role: titles[index % titles.length] ?? "Kontaktperson",
        mail: mailOf(name, domain),
        phone: `44 ${pair(random)} ${pair(random)} ${pair(random)}`,
        since: now - random.int(100, 3000) * DAY,
      }
    })

const frame = (random: Random, name: string, group: TargetGroupKey): DemoParty => ({
  name,
  group,
  domain: domainOf(name),
  municipalityCode: random.pick(municipalities).code,
  cvr: group === "businesses" || group === "providers" ? inventCvr(random) : null,
  job: null,
  people: [],
})

const pair = (random: Random) => String(random.int(0, 99)).padStart(2, "0")

const mailOf = (person: string, domain: string) =>
  `${domainOf(person)
    .replace(/\.example$/, "")
    .replace(/-/g, ".")}@${domain}`

/** Eight digits whose weighted sum is a multiple of 11, as a CVR number's is. */
function inventCvr(random: Random): string {
  while (true) {
    const digits = [random.int(1, 9), ...Array.from({ length: 6 }, () => random.int(0, 9))]
    const sum = [2, 7, 6, 5, 4, 3, 2].reduce((total, weight, index) => total + weight * (digits[index] ?? 0), 0)
    const check = (11 - (sum % 11)) % 11
    if (check < 10) return [...digits, check].join("")
  }
}
