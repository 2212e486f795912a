import { Link } from "@remix-run/react"
import { useEffect, useState } from "react"
import { useMessages } from "#app/i18n/use-messages.ts"

type Props = { codes: string[]; renewed: boolean; email: string; next: string }

/** The codes, shown this once. The file is made here, in the link itself: it works without JavaScript and is stored nowhere. */
export function RecoveryCodes({ codes, renewed, email, next }: Props) {
  const { secondFactor } = useMessages()
  const say = secondFactor.codes
  // Without JavaScript the browser's own menu prints.
  const [live, setLive] = useState(false)
  useEffect(() => setLive(true), [])
  const file = [say.fileHead(email), "", ...codes, ""].join("\r\n")
  return (
    <>
      <div className="stack">
        <h1>{say.title}</h1>
        <p>{renewed ? say.renewed : say.words}</p>
        <p>
          <b>{say.once}</b>
        </p>
      </div>
      <ol className="codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className="stack no-print">
        <a className="button" href={`data:text/plain;charset=utf-8,${encodeURIComponent(file)}`} download={say.file}>
          {say.download}
        </a>
        <button className="button" type="button" hidden={!live} onClick={() => window.print()}>
          {say.print}
        </button>
        <Link className="button primary large" to={next}>
          {say.goOn}
        </Link>
      </div>
    </>
  )
}
