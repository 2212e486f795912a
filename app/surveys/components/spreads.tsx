import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { marks, questions } from "#app/surveys/questions.ts"
import type { Spread, Summary } from "#app/surveys/satisfaction.ts"

/** "4,3"; "4.3". */
export const meanWords = (mean: number, locale: "da" | "en"): string => {
  const text = mean.toFixed(1)
  return locale === "da" ? text.replace(".", ",") : text
}

/** How the marks are spread, as a bar from worst to best; in words for whoever does not see it. */
export function SpreadBar({ spread: { counts }, n, label }: { spread: Spread; n: number; label: string }) {
  const { results } = useMessages().surveys
  const words = marks.map((mark) => results.markCount(mark, counts[mark])).join(", ")
  const share = (mark: number) => (100 * counts[mark as 1]) / n
  const before = (mark: number) => marks.filter((each) => each < mark).reduce((sum, each) => sum + share(each), 0)
  return (
    <svg
      className="spread"
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      role="img"
      aria-label={results.spreadOf(label, words)}
    >
      <title>{words}</title>
      {marks.map((mark) => (
        <rect key={mark} className={`m${mark}`} x={before(mark)} y="0" width={share(mark)} height="10" />
      ))}
    </svg>
  )
}

/** Each question with its mean and spread. */
export function Spreads({ summary }: { summary: Summary }) {
  const { surveys } = useMessages()
  const locale = useLocale()
  return (
    <ul className="spread-list">
      {questions.map((question) => {
        const spread = summary.questions[question]
        return (
          <li key={question} className="spreads">
            <span>{surveys.short[question]}</span>
            <SpreadBar spread={spread} n={summary.n} label={surveys.short[question]} />
            <b>{meanWords(spread.mean, locale)}</b>
          </li>
        )
      })}
    </ul>
  )
}
