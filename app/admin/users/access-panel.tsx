import { Form, Link } from "@remix-run/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { queueSearch } from "#app/inquiries/queue-filter.ts"
import { Submit } from "#app/ui/form.tsx"
import type { UserState } from "./user-state.ts"

/** A one-time link, and closing or reopening: what is done to somebody's access beside their fields. */
export function AccessPanel({ user }: { user: { id: number; name: string; state: UserState; openInquiries: number } }) {
  const { admin } = useMessages()
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
            <p className="muted">{user.state === "invited" ? say.invitationWords : say.passwordWords}</p>
            <p>
              <Submit name="intent" value="link">
                {user.state === "invited" ? say.invitation : say.password}
              </Submit>
            </p>
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
