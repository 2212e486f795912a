import { dayAndClock, numericDate } from "#app/i18n/dates.ts"
import type { Locale } from "#app/i18n/locale.ts"
import { messages } from "#app/i18n/messages.ts"
import type { Held, LeftOut } from "./held.ts"

type Section = { title: string; words?: string; columns: string[]; rows: Cell[][] }
type Cell = string | { files: string[] }

/** What a person reads first in their ZIP: a page that needs nothing but a browser. `now` in epoch milliseconds. */
export function indexPage(held: Held, house: string, now: number, locale: Locale): string {
  const { privacy } = messages(locale)
  const say = privacy.index
  const left = leftOutLines(held.leftOut, locale)
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(say.title(held.person.name))}</title>
<style>
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #16202b; background: #fff }
h1 { font-size: 1.75rem; line-height: 1.2 } h2 { margin-top: 2.5rem; font-size: 1.25rem }
table { border-collapse: collapse; width: 100% } th, td { text-align: left; vertical-align: top; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid #cfd6de }
td { white-space: pre-wrap; overflow-wrap: anywhere } a { color: #0b4f8a } .none { color: #51606f }
</style>
</head>
<body>
<main>
<h1>${text(say.title(held.person.name))}</h1>
<p>${text(say.made(house, numericDate(now)))}</p>
<p>${text(say.contents)}</p>
${sectionsOf(held, locale).map(sectionHtml(say.none)).join("\n")}
<h2>${text(say.leftOut)}</h2>
${left.length === 0 ? `<p>${text(say.nothingLeftOut)}</p>` : `<p>${text(say.leftOutWords)}</p><ul>${left.map((line) => `<li>${text(line)}</li>`).join("")}</ul>`}
<h2>${text(say.rights)}</h2>
<p>${text(say.rightsWords)}</p>
</main>
</body>
</html>
`
}

function sectionsOf(held: Held, locale: Locale): Section[] {
  const { privacy, terms, stakeholders, meetings, news } = messages(locale)
  const { sections, columns: names } = privacy.index
  const at = (moment: number | null) => (moment === null ? "" : `${numericDate(moment)}`)
  const moment = (when: number) => `${numericDate(when)} ${dayAndClock(when, locale).split(" ").at(-1) ?? ""}`
  const { person } = held
  const channel = (one: keyof typeof terms.channels) => terms.channels[one]
  const direction = (one: "in" | "out") => privacy.index.directions[one]
  return [
    {
      ...{ title: sections.person, columns: [names.what, names.value] },
      rows: [
        [names.name, person.name],
        [names.language, person.language ?? ""],
        [names.preferredChannel, person.preferredChannel ? channel(person.preferredChannel) : ""],
        [names.since, at(person.createdAt)],
        ...held.addresses.map((one) => [stakeholders.addresses.kinds[one.kind], one.value]),
      ],
    },
    {
      ...{ title: sections.places, columns: [names.organisation, names.role, names.from, names.to] },
      rows: held.places.map((place) => [place.organisation, place.role ?? "", at(place.from), at(place.to)]),
    },
    {
      ...{
        title: sections.cases,
        columns: [
          ...[names.number, names.subject, names.topic, names.status, names.received, names.closed],
          ...[names.forwardedTo, names.filledIn],
        ],
      },
      rows: held.cases.map((one) => [
        ...[one.number, one.subject, terms.topics[one.topic], terms.statuses[one.status]],
        ...[at(one.receivedAt), at(one.closedAt), one.forwardedTo.join("\n"), one.filledIn.join("\n")],
      ]),
    },
    {
      ...{ title: sections.mails, columns: [names.at, names.number, names.direction, names.subject, names.files] },
      rows: held.mails.map((mail) => [
        ...[moment(mail.at), mail.case, direction(mail.direction), mail.subject],
        { files: mail.files },
      ]),
    },
    {
      ...{ title: sections.contacts, columns: [names.at, names.channel, names.direction, names.said] },
      rows: held.contacts.map((one) => [
        ...[moment(one.at), channel(one.channel), direction(one.direction)],
        one.summary === null
          ? privacy.index.othersConversation
          : [one.summary, one.reason, ...one.addenda].filter(Boolean).join("\n"),
      ]),
    },
    {
      ...{ title: sections.meetings, columns: [names.at, names.title, names.place, names.answer, names.comment] },
      rows: held.meetings.map((one) => [
        ...[
          moment(one.startAt),
          one.title,
          one.place ?? "",
          meetings.participation[one.participation],
          one.comment ?? "",
        ],
      ]),
    },
    {
      ...{ title: sections.meetingMails, columns: [names.at, names.subject, names.files] },
      rows: held.meetingMails.map((mail) => [moment(mail.at), mail.subject, { files: mail.files }]),
    },
    {
      ...{ title: sections.polls, columns: [names.at, names.answer, names.comment] },
      rows: held.polls.map((poll) => [
        at(poll.answeredAt),
        poll.votes.map(({ startAt, vote }) => `${moment(startAt)}: ${privacy.index.votes[vote] ?? vote}`).join("\n"),
        poll.comment ?? "",
      ]),
    },
    {
      ...{ title: sections.surveys, words: privacy.index.surveysWords, columns: [names.asked, names.answered] },
      rows: held.surveys.map((one) => [at(one.sentAt), one.answered ? privacy.yes : privacy.no]),
    },
    {
      ...{ title: sections.news, columns: [names.at, names.what, names.topic] },
      rows: held.news.map((one) => [moment(one.at), news.consents.kinds[one.kind], one.topics.join(", ")]),
    },
    {
      ...{ title: sections.imports, words: privacy.index.consentWords, columns: [names.at, names.file, names.value] },
      rows: held.imports.map((one) => [at(one.at), one.file, one.cells.join(" · ")]),
    },
    {
      ...{ title: sections.events, columns: [names.at, names.what] },
      rows: held.events.map((event) => [moment(event.at), event.what]),
    },
  ]
}

const sectionHtml =
  (none: string) =>
  ({ title, words, columns, rows }: Section) => {
    const head = `<h2>${text(title)}</h2>${words ? `<p>${text(words)}</p>` : ""}`
    if (rows.length === 0) return `${head}<p class="none">${text(none)}</p>`
    const header = columns.map((name) => `<th scope="col">${text(name)}</th>`).join("")
    const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${cellHtml(cell)}</td>`).join("")}</tr>`).join("\n")
    return `${head}<table><thead><tr>${header}</tr></thead><tbody>${body}</tbody></table>`
  }

const cellHtml = (cell: Cell) =>
  typeof cell === "string"
    ? text(cell)
    : cell.files
        .map((path) => `<a href="${text(path.split("/").map(encodeURIComponent).join("/"))}">${text(path)}</a>`)
        .join("<br>")

/** What was left out and why, a line each. */
function leftOutLines(leftOut: LeftOut, locale: Locale): string[] {
  const { privacy } = messages(locale)
  return (Object.keys(leftOut) as (keyof LeftOut)[])
    .filter((why) => leftOut[why] > 0)
    .map((why) => privacy.leftOut[why](leftOut[why]))
}

const text = (raw: string) => raw.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
