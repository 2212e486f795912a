import { Link } from "@remix-run/react"
import { PublicPage } from "#app/front-door/components/public-page.tsx"
import type { FrontDoor } from "#app/front-door/house.server.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { subscribePath } from "../paths.ts"
import type { NewsShut } from "../shut.ts"

/** A link that opens nothing: why, and what to do instead. */
export function ShutLink({ frame, why }: { frame: FrontDoor; why: NewsShut }) {
  const say = useMessages().news.shut
  return (
    <PublicPage frame={frame}>
      <section className="prose">
        <h1>{say[why].title}</h1>
        <p>{say[why].help}</p>
        <p className="row">
          <Link className="button" to={subscribePath}>
            {say.choose}
          </Link>
        </p>
      </section>
    </PublicPage>
  )
}
