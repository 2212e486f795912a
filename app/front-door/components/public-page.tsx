import { Link } from "@remix-run/react"
import type { ReactNode } from "react"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import type { FrontDoor } from "../house.server.ts"
import { contactPath } from "../subjects.ts"

/** The frame of the front door: whose it is, the other language, and how else to reach them. */
export function PublicPage({ frame, children }: { frame: FrontDoor; children: ReactNode }) {
  const { common, frontDoor } = useMessages()
  const other = useLocale() === "da" ? "en" : "da"
  return (
    <>
      <a className="skip" href="#content">
        {common.skipToContent}
      </a>
      <header>
        <Link className="brand" to={contactPath()}>
          {frame.name}
        </Link>
        <nav aria-label={frontDoor.language}>
          <a href={`?sprog=${other}`} lang={other} hrefLang={other}>
            {common.otherLanguage}
          </a>
        </nav>
      </header>
      <main id="content" tabIndex={-1}>
        <div className="stack wide-gap">{children}</div>
      </main>
      <footer>
        <HowToReachUs frame={frame} />
        <Policies frame={frame} />
      </footer>
    </>
  )
}

function HowToReachUs({ frame }: { frame: FrontDoor }) {
  const say = useMessages().frontDoor.footer
  const { openingHours, phone, email } = frame
  return (
    <p>
      {openingHours && say.open(openingHours)}{" "}
      {phone && (
        <>
          {say.phone} <a href={`tel:${phoneTarget(phone)}`}>{phone.replaceAll(" ", "\u00a0")}</a>.{" "}
        </>
      )}
      {email && <a href={`mailto:${email}`}>{email}</a>}
    </p>
  )
}

const phoneTarget = (phone: string) => {
  const digits = phone.replace(/[^\d+]/g, "")
  return digits.length === 8 ? `+45${digits}` : digits
}

function Policies({ frame: { accessibilityUrl, privacyUrl } }: { frame: FrontDoor }) {
  const say = useMessages().frontDoor.footer
  if (!accessibilityUrl && !privacyUrl) return null
  return (
    <p>
      {accessibilityUrl && <a href={accessibilityUrl}>{say.accessibility}</a>}
      {accessibilityUrl && privacyUrl && " · "}
      {privacyUrl && <a href={privacyUrl}>{say.privacy}</a>}
    </p>
  )
}

/** Instead of the pages that take inquiries, while they are closed. */
export function ShutPage({ frame }: { frame: FrontDoor }) {
  const say = useMessages().frontDoor.shut
  return (
    <PublicPage frame={frame}>
      <section className="prose">
        <h1>{say.heading}</h1>
        <p>{say.words}</p>
        <HowToReachUs frame={frame} />
      </section>
    </PublicPage>
  )
}
