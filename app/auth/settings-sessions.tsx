import { Form } from "@remix-run/react"
import { momentWords } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { readDevice } from "./device.ts"

type SessionRow = { key: string; lastSeenAt: number; userAgent: string; address: string; current: boolean }

/** Where the user is signed in, each place with a way to end it. */
export function SessionList({ sessions, now }: { sessions: SessionRow[]; now: number }) {
  const { auth } = useMessages()
  const say = auth.settings
  const locale = useLocale()
  const deviceOf = ({ userAgent }: SessionRow) => {
    const device = readDevice(userAgent)
    return device ? say.on(device.browser, device.system) : say.unknownDevice
  }
  return (
    <section className="panel" aria-labelledby="sessions-title">
      <header>
        <h2 id="sessions-title">{say.sessions}</h2>
      </header>
      <p className="muted">{say.sessionsIntro}</p>
      <div className="table-box">
        <table>
          <thead>
            <tr>
              <th scope="col">{say.device}</th>
              <th scope="col">{say.lastSeen}</th>
              <th scope="col">{say.address}</th>
              <th scope="col">
                <span className="sr-only">{say.end}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {sessions.map((session) => (
              <tr key={session.key}>
                <th scope="row">
                  {deviceOf(session)}
                  {session.current && <span className="muted"> ({say.thisOne})</span>}
                </th>
                <td>{momentWords(session.lastSeenAt, now, locale)}</td>
                <td>{session.address}</td>
                <td className="num">
                  {!session.current && <EndSession session={session} device={deviceOf(session)} />}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {sessions.length > 1 && (
        <Form method="post">
          <button type="submit" className="button" name="intent" value="end-others">
            {say.endOthers}
          </button>
        </Form>
      )}
    </section>
  )
}

function EndSession({ session, device }: { session: SessionRow; device: string }) {
  const { auth } = useMessages()
  return (
    <Form method="post">
      <input type="hidden" name="key" value={session.key} />
      <button type="submit" className="button" name="intent" value="end" aria-label={auth.settings.endFor(device)}>
        {auth.settings.end}
      </button>
    </Form>
  )
}
