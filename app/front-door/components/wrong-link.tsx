import { Link } from "@remix-run/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import type { FrontDoor } from "../house.server.ts"
import { contactPath } from "../subjects.ts"
import { PublicPage } from "./public-page.tsx"

/** A link that opens nothing: why, and what to do instead. */
export function WrongLink({ frame, busy }: { frame: FrontDoor; busy: boolean }) {
  const say = useMessages().frontDoor.status
  return (
    <PublicPage frame={frame}>
      <section className="prose">
        <h1>{busy ? say.busy : say.wrong}</h1>
        <p>{busy ? say.busyHelp : say.wrongHelp}</p>
        <p className="row">
          <Link className="button" to={contactPath()}>
            {say.write}
          </Link>
        </p>
      </section>
    </PublicPage>
  )
}
