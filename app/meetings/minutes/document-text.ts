import { longDate } from "#app/i18n/dates.ts"
import type { Locale } from "#app/i18n/locale.ts"
import type { Messages } from "#app/i18n/messages.ts"
import type { MinutesContent } from "./content.ts"

export type DocumentPart = { heading: string; paragraphs: string[] }

/** Minutes as headings and paragraphs: what is read, printed, and compared. */
export function documentParts(content: MinutesContent, t: Messages, locale: Locale): DocumentPart[] {
  const { minutes: say } = t
  const named = (name: string, beside: string) => (beside ? `${name}, ${beside}` : name)
  const [came, absent] = [true, false].map((there) =>
    content.attendees.filter((each) => each.came === there).map(({ name, beside }) => named(name, beside)),
  )
  const by = (dueOn: string) => say.due(longDate(dueOn, locale))
  const ofItem = (n: number | null) => n !== null && say.itemNumber(n)
  const decidedAt = (n: number) =>
    content.decisions.filter(({ item }) => item === n).map(({ text }) => `${say.decision}: ${text}`)
  const withNotes = (text: string, ...notes: (string | false | null)[]) => {
    const said = notes.filter(Boolean).join(", ")
    return said ? `${text} (${said})` : text
  }
  return [
    {
      heading: t.meetings.page.attendees,
      paragraphs: [
        `${say.came}: ${came?.join("; ") || "–"}`,
        ...(absent?.length ? [`${say.absent}: ${absent.join("; ")}`] : []),
      ],
    },
    ...content.items.map((item) => ({
      heading: `${item.n}. ${item.title}`,
      paragraphs: [
        item.presenter ? say.presentedBy(item.presenter) : "",
        item.recommendation ? `${say.recommendation}: ${item.recommendation}` : "",
        item.minutes || (item.notReached || decidedAt(item.n).length > 0 ? "" : say.nothingWritten),
        ...decidedAt(item.n),
        item.notReached ? `${say.notReached}. ${say.carriesOn}.` : "",
      ].filter(Boolean),
    })),
    {
      heading: say.decisions,
      paragraphs: content.decisions.map(({ text, item, owner, dueOn }) =>
        withNotes(text, ofItem(item), owner, dueOn && by(dueOn)),
      ),
    },
    {
      heading: say.actions,
      paragraphs: content.actions.map(({ title, item, owner, dueOn }) =>
        withNotes(title, owner, by(dueOn), ofItem(item)),
      ),
    },
  ].filter(({ paragraphs }) => paragraphs.length > 0)
}
