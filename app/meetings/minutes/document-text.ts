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
  const ofItem = (n: number | null) => n !== null && `(${say.itemNumber(n)})`
  const words = (...parts: (string | false | null | undefined)[]) => parts.filter(Boolean).join(" ")
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
        item.minutes || (item.notReached ? "" : say.nothingWritten),
        item.notReached ? `${say.notReached}. ${say.carriesOn}.` : "",
      ].filter(Boolean),
    })),
    {
      heading: say.decisions,
      paragraphs: content.decisions.map(({ text, item, owner, dueOn }) =>
        words(text, ofItem(item), [owner, dueOn && by(dueOn)].filter(Boolean).join(", ")),
      ),
    },
    {
      heading: say.actions,
      paragraphs: content.actions.map(({ title, item, owner, dueOn }) =>
        words(`${title}:`, `${owner}, ${by(dueOn)}`, ofItem(item)),
      ),
    },
  ].filter(({ paragraphs }) => paragraphs.length > 0)
}
