import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import type { Headline } from "#app/overview/figures/loading.server.ts"
import type { Period } from "#app/overview/figures/period.ts"
import { type Measure, measureWords, populationOf, share } from "#app/overview/figures/words.ts"
import { Counted } from "./counted.tsx"

const measures: Measure[] = ["onTime", "onTimeLaw", "toAcknowledge", "toAnswer"]

/** The shares in time and the medians, each with the period before: entries for a `<dl className="figures">`. */
export function Headlines({ headline, period }: { headline: Headline; period: Period }) {
  const { figures: say } = useMessages()
  const locale = useLocale()
  return (
    <>
      {measures.map((measure) => {
        const words = measureWords(measure, headline.total, locale)
        const before = measureWords(measure, headline.before, locale)
        const figure = populationOf[measure]
        return (
          <div key={measure} data-state={stateOf(measure, headline)}>
            <dt>
              {say[measure]}
              {before !== null && (
                <small className="block">
                  {say.before("")}
                  <Counted filter={{ figure, days: period.before }} count={headline.before[figure]}>
                    {before}
                  </Counted>
                </small>
              )}
            </dt>
            <dd>
              <Counted filter={{ figure, days: period }} count={headline.total[figure]}>
                {words ?? say.none}
              </Counted>
            </dd>
          </div>
        )
      })}
    </>
  )
}

/** Under three in four in time is bad; whatever is better speaks for itself. */
function stateOf(measure: Measure, { total }: Headline): "late" | undefined {
  const percent =
    measure === "onTime"
      ? share(total.owed, total.late)
      : measure === "onTimeLaw"
        ? share(total["owed-law"], total["late-law"])
        : null
  return percent !== null && percent < 75 ? "late" : undefined
}
