import { dateOf, dayOf } from "#app/deadlines/zone.ts"
import { openRandom } from "#app/lib/random.ts"
import { instanceShape, type PlanInput } from "#app/meetings/planner/instance.ts"
import { plan } from "#app/meetings/planner.ts"

/** What meetings.md § Planner allows, milliseconds. */
const cases = [
  { name: "46 jobcentres, a quarter, 6 owners", parties: 46, owners: 6, quarters: 1, most: 200 },
  { name: "500 parties, four meetings in a year, 20 owners", parties: 500, owners: 20, quarters: 4, most: 10_000 },
]

/** How long a plan takes, and how good it is beside what no plan could better. */
export async function planning(): Promise<void> {
  const rows = cases.map(({ name, most, ...size }) => {
    const instance = instanceShape.parse(draw(size))
    plan(instanceShape.parse(draw({ parties: 10, owners: 2, quarters: 1 })))
    const began = performance.now()
    const { score } = plan(instance)
    const ms = Math.round(performance.now() - began)
    return { name, ms, most, ...score, ok: ms <= most }
  })
  console.table(rows)
  console.log(JSON.stringify({ bench: "plan", rows }))
  if (rows.some(({ ok }) => !ok)) process.exitCode = 1
}

const quarterDays = [
  ["2027-01-04", "2027-03-31"],
  ["2027-04-01", "2027-06-30"],
  ["2027-07-01", "2027-09-30"],
  ["2027-10-01", "2027-12-18"],
] as const

function draw({ parties, owners, quarters }: { parties: number; owners: number; quarters: number }): PlanInput {
  const random = openRandom(1)
  const year = quarterDays.slice(0, quarters)
  const period = { from: year[0]?.[0] ?? "", to: year.at(-1)?.[1] ?? "" }
  const busy = (count: number) =>
    Array.from({ length: count }, (): [string, string] => {
      const date = dateOf(random.int(dayOf(period.from), dayOf(period.to)))
      const hour = random.int(8, 14)
      return [`${date}T${String(hour).padStart(2, "0")}:00`, `${date}T${hour + 2}:00`]
    })
  return {
    period,
    today: "2026-11-23",
    leadDays: 28,
    durationMin: 120,
    hours: { from: "09:00", to: "15:30" },
    closed: ["2027-03-25", "2027-03-26", "2027-03-29", "2027-05-06", "2027-05-17"],
    spacingDays: 42,
    owners: Array.from({ length: owners }, (_, n) => ({
      id: `u${n}`,
      busy: busy(15 * quarters),
      maxPerDay: 3,
      maxPerWeek: 6,
    })),
    slots: Array.from({ length: parties }, (_, n) => {
      const lastMeeting = dateOf(dayOf("2026-10-01") + random.int(0, 75))
      return year.map(([from, to], quarter) => ({
        party: `p${n}`,
        owner: `u${n % owners}`,
        travelGroup: `g${Math.floor(n / owners / 3)}`,
        notBefore: from,
        notAfter: to,
        lastMeeting: quarter === 0 ? lastMeeting : null,
        busy: busy(4),
      }))
    }).flat(),
  }
}
