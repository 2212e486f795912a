import { Form, Link } from "@remix-run/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { queueSearch } from "#app/inquiries/queue-filter.ts"
import { Submit } from "#app/ui/form.tsx"
import type { UserState } from "./user-state.ts"

type User = {
  id: number
  name: string
  state: UserState
  secondFactor: boolean
  /** Tied to an account of the single sign-on. */
  identity: boolean
  openInquiries: number
}
/** `singleSignOn`: the button's words where it is this user's only way in. */
type Props = { user: User; own: boolean; singleSignOn: string | null }

/**
 * A one-time link, the account of the single sign-on, the second factor of whoever has lost the phone, and closing or reopening: what is done to somebody's
 * access beside their fields. One's `own` second factor is turned off under Settings, where the password is asked for.
 */
export function AccessPanel({ user, own, singleSignOn }: Props) {
  const { admin, secondFactor, ...t } = useMessages()
  const say = admin.users.access
  return (
    <section className="panel" aria-labelledby="access-title">
      <header>
        <h2 id="access-title">{say.title}</h2>
      </header>
      {user.openInquiries > 0 && (
        <p>
          <Link to={`/inquiries${queueSearch({ view: "all", assigneeId: user.id })}`}>
            {say.openInquiries(user.openInquiries, user.name)}
          </Link>
        </p>
      )}
      <Form method="post" className="stack">
        {user.state === "closed" ? (
          <>
            <p className="muted">{say.reopenWords}</p>
            <p>
              <Submit name="intent" value="reopen">
                {say.reopen}
              </Submit>
            </p>
          </>
        ) : (
          <>
            {singleSignOn === null ? (
              <>
                <p className="muted">{user.state === "invited" ? say.invitationWords : say.passwordWords}</p>
                <p>
                  <Submit name="intent" value="link">
                    {user.state === "invited" ? say.invitation : say.password}
                  </Submit>
                </p>
              </>
            ) : (
              <p className="muted">{t.singleSignOn.colleague.noLink(singleSignOn)}</p>
            )}
            {user.identity && (
              <>
                <p className="muted">{t.singleSignOn.colleague.words}</p>
                <p>
                  <Submit name="intent" value="unlink">
                    {t.singleSignOn.colleague.unlink}
                  </Submit>
                </p>
              </>
            )}
            {user.secondFactor && !own && (
              <>
                <p className="muted">{secondFactor.colleague.words}</p>
                <p>
                  <Submit name="intent" value="second-factor-off">
                    {secondFactor.colleague.off}
                  </Submit>
                </p>
              </>
            )}
            <p className="muted">{say.closeWords}</p>
            <p>
              <Submit name="intent" value="close">
                {say.close}
              </Submit>
            </p>
          </>
        )}
      </Form>
    </section>
  )
}
