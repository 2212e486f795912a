import { longDate } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { publishedFilePath } from "../paths.ts"
import { shownAs } from "../publication.ts"
import type { Version } from "../queries.server.ts"
import { StandingMark } from "./standing-mark.tsx"

/** Every version there has been, newest first, each with its file or link. */
export function VersionList({ versions, today }: { versions: Version[]; today: string }) {
  const { one, public: words } = useMessages().publications
  const locale = useLocale()
  return (
    <section className="panel" aria-labelledby="versions">
      <h2 id="versions">{one.versions}</h2>
      <ul className="list">
        {versions.map((version) => {
          const { id, number, validFrom, validTo, link, fileName } = version
          const [from, to] = [longDate(validFrom, locale), validTo && longDate(validTo, locale)]
          return (
            <li key={id}>
              <a href={link ?? publishedFilePath(id)}>{`${words.version(number)}: ${fileName ?? link}`}</a>
              <StandingMark standing={shownAs(version, versions, today)} />
              <small className="muted">{to ? words.between(from, to) : words.since(from)}</small>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
