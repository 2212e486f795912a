import { momentWords } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import type { Learning } from "#app/inquiries/learned.server.ts"
import { leastCases, leastOfLabel } from "#app/inquiries/triage/learning/classifier.ts"

/** What the house has learned from what people said of its proposals. */
export function LearningPanel({ learned, now }: { learned: Learning; now: number }) {
  const locale = useLocale()
  const { routing, terms } = useMessages()
  const say = routing.learning
  const { confirmed, topics, trained, recent } = learned
  return (
    <section className="panel" aria-labelledby="learning-title">
      <h2 id="learning-title">{say.title}</h2>
      <p>{confirmed < leastCases ? say.tooFew(confirmed, leastCases) : say.speaks}</p>
      <dl className="facts">
        <dt>{say.confirmed}</dt>
        <dd>{confirmed}</dd>
        <dt>{say.trained}</dt>
        <dd>{trained ? say.trainedOn(momentWords(trained.at, now, locale), trained.cases) : say.never}</dd>
        {recent.of > 0 && (
          <>
            <dt>{say.unchanged}</dt>
            <dd>{say.share(recent.unchanged, recent.of)}</dd>
          </>
        )}
      </dl>
      {topics.length > 0 && (
        <div className="table-box">
          <table className="dense">
            <caption className="sr-only">{say.perTopic}</caption>
            <thead>
              <tr>
                <th scope="col">{say.topic}</th>
                <th scope="col" className="num">
                  {say.cases}
                </th>
                <th scope="col">{say.state}</th>
              </tr>
            </thead>
            <tbody>
              {topics.map(({ topic, cases }) => (
                <tr key={topic}>
                  <td className="lead">{terms.topics[topic]}</td>
                  <td className="num">{cases}</td>
                  <td className="muted meta">
                    {cases < leastOfLabel
                      ? say.silent(leastOfLabel - cases)
                      : confirmed < leastCases
                        ? say.waits
                        : say.proposes}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
