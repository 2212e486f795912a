import { loadCalendar } from "#app/deadlines/queries.server.ts"
import { openRandom } from "#app/lib/random.ts"
import type { Services } from "#app/services.server.ts"
import type { Tx } from "#db/client.server.ts"
import { contacts, inboundMail, inquiries, organisations, people, users } from "#db/schema/index.ts"
import { openCast } from "./demo/cast.ts"
import { askAtTheDoor, openTheDoor } from "./demo/front-door.ts"
import { inventHistory } from "./demo/history.ts"
import { keepJournal } from "./demo/journal.ts"
import { addMeetings } from "./demo/meetings.ts"
import { addNews } from "./demo/news.ts"
import { inventOpenCases } from "./demo/open-cases.ts"
import { addPartnerWork } from "./demo/partner-work.ts"
import { perform } from "./demo/perform.ts"
import { addAuthority, addCalls, addParties } from "./demo/populate.ts"
import { addSurveyAnswers } from "./demo/survey-answers.ts"

const DAY = 86_400_000
const TWO_YEARS = 2 * 365 * DAY

/** Nobody works here yet and nothing has come in: only then may the demo move in. */
export const isEmptyHouse = async (read: Tx): Promise<boolean> =>
  (await read.$count(users)) === 0 && (await read.$count(inquiries)) === 0 && (await read.$count(inboundMail)) === 0

/**
 * A believable authority with two years behind it, all invented, dated back from now. Mails and what is done about them
 * pass through the real filing and the real commands with the clock of their moment. The same seed and the same `now`
 * give the same authority. Returns what came of it, in words.
 * @throws Error where the house is not empty.
 */
export async function seedDemo(
  services: Services,
  { seed, progress }: { seed: number; progress: (line: string) => void },
): Promise<string> {
  const { db } = services
  if (!(await isEmptyHouse(db.read)))
    throw new Error("The demo moves into an empty house only; this one has users or mail.")
  const now = services.now()
  const from = now - TWO_YEARS
  const random = openRandom(seed)
  const calendar = await loadCalendar(db.read, now)
  const cast = await db.write(async (tx) => {
    const staff = await addAuthority(tx, from)
    return openCast({ random, calendar, now }, staff, await addParties(tx, random, from))
  })
  await db.write((tx) => addCalls(tx, cast, from))
  await db.write((tx) => addPartnerWork(tx, cast, openRandom(seed + 1), from))
  await addMeetings(services, cast, seed + 2, from)
  // Before any mail: the budget of automatic mail is kept by the clock, and would count what came later.
  await addNews(services, { ...cast, random: openRandom(seed + 4) })
  await openTheDoor(db, from)
  const happenings = [...inventHistory(cast, from), ...inventOpenCases(cast), ...askAtTheDoor(cast)]
  await perform(services, happenings, now, progress)
  await db.write((tx) => keepJournal(tx, cast))
  await db.write((tx) => addSurveyAnswers(tx, openRandom(seed + 3), now))
  const counts = {
    organisations: await db.read.$count(organisations),
    people: await db.read.$count(people),
    cases: await db.read.$count(inquiries),
    contacts: await db.read.$count(contacts),
  }
  return Object.entries(counts)
    .map(([what, n]) => `${n} ${what}`)
    .join(", ")
}
