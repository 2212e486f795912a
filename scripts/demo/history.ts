import { openHoursOn } from "#app/deadlines/working-time.ts"
import { HOUR, instantOf, localDay } from "#app/deadlines/zone.ts"
import type { Cast } from "./cast.ts"
import { mails } from "./material/mails.ts"
import { sellers } from "./material/organisations.ts"
import type { DemoParty, DemoPerson } from "./parties.ts"
import type { DemoMail, Happening } from "./perform.ts"
import { fill, type Template } from "./template.ts"
import { treat } from "./treating.ts"
import { wordsFor } from "./words.ts"

const DAY = 24 * HOUR
/** On the average. Some fifteen a week over two years are enough to show, and made in less than a minute. */
const MAILS_A_DAY = { open: 3, closed: 1 }
/** The newest come a little before now: what is open then is told case by case (open-cases.ts). */
const QUIET = 6 * HOUR

/** Two years of mail, each with what became of it; all are settled before `now`. */
export function inventHistory(cast: Cast, from: number): Happening[] {
  const { random, calendar, now } = cast
  const happenings: Happening[] = []
  for (let at = from; at < now - QUIET; at += DAY) {
    const open = openHoursOn(calendar, localDay(at)) !== null
    const usual = open ? MAILS_A_DAY.open : MAILS_A_DAY.closed
    for (let n = random.int(0, usual * 2); n > 0; n--) {
      const sentAt = instantOf(localDay(at), random.int(open ? 7 * 60 : 10 * 60, open ? 17 * 60 : 21 * 60))
      if (sentAt < now - QUIET) happenings.push(story(cast, sentAt))
    }
  }
  return happenings
}

function story(cast: Cast, at: number): Happening {
  const { random } = cast
  const template = random.pick(weighted)
  const party = random.pick(sendersOf(cast, template))
  const person = random.pick(party.people)
  const mail = writeMail(cast, at, template, party, person)
  return { at, kind: "mail", mail, filed: (world, id) => treat(cast, world, { id, at, mail, person, template }) }
}

/** The parties of the open cases have their own story, and those who sell have no other errand. */
function sendersOf({ partiesOf }: Cast, { group, topic }: Template): DemoParty[] {
  if (group !== "businesses") return [...partiesOf(group)]
  const sells = ({ name }: DemoParty) => sellers.includes(name)
  return partiesOf(group).filter((party) => (topic === "sales" ? sells(party) : party.job !== null))
}

const weighted = mails.flatMap((template) =>
  Array.from({ length: (template.weight ?? 1) * groupWeight(template) }, () => template),
)

function groupWeight({ group, topic }: Template): number {
  if (topic === "sales") return 2
  if (group === "businesses" || group === "jobcentres") return 3
  return group === "council" || group === "guidance" || group === "regions" ? 1 : 2
}

function writeMail(cast: Cast, at: number, template: Template, party: DemoParty, person: DemoPerson): DemoMail {
  const { random, calendar } = cast
  const locale = template.english ? "en" : "da"
  const words = wordsFor(random, at, party, calendar, locale)
  const closing = template.english ? "Kind regards" : random.pick(["Venlig hilsen", "Med venlig hilsen", "Mvh", "Vh"])
  const signature = [
    closing,
    person.name,
    party.name === "" ? "" : `${person.role}, ${party.name}`,
    person.phone && `Telefon ${person.phone}`,
  ]
  return {
    from: { name: person.name, address: person.mail },
    to: template.to ?? "henvendelse@region.example",
    subject: fill(template.subject, words),
    text: `${fill(template.text, words)}\n\n${signature.filter(Boolean).join("\n")}\n`,
    messageId: `<${at.toString(36)}.${random.int(0, 1e9).toString(36)}@${person.mail.split("@")[1]}>`,
  }
}
