import { Link } from "@remix-run/react"
import { longDate } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { secondFactorPath } from "./path.ts"

/** How it stands, among one's own settings. */
export function SecondFactorPanel({ since }: { since: number | null }) {
  const { secondFactor } = useMessages()
  const say = secondFactor.panel
  const locale = useLocale()
  return (
    <section className="panel" aria-labelledby="second-factor-title">
      <header>
        <h2 id="second-factor-title">{secondFactor.title}</h2>
      </header>
      <p>{since === null ? say.off : say.on(longDate(since, locale))}</p>
      <p>
        <Link className="button" to={secondFactorPath}>
          {since === null ? say.turnOn : say.change}
        </Link>
      </p>
    </section>
  )
}
