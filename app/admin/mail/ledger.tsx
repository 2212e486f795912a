import { parseWithZod } from "@conform-to/zod/v4"
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node"
import { Link, useActionData, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { messages } from "#app/i18n/messages.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { ignoreEntry, retryEntry } from "#app/mail/ledger-commands.server.ts"
import { countAttention, listLedger, PAGE } from "#app/mail/ledger-query.server.ts"
import { ledgerViews, readLedgerView } from "#app/mail/ledger-views.ts"
import { Notice } from "#app/ui/notice.tsx"
import { PageHead } from "#app/ui/page-head.tsx"
import { titled } from "#app/ui/title.ts"
import { entryForm } from "./form.ts"
import { LedgerTable } from "./ledger-table.tsx"

export const meta = titled((t) => t.mail.ledger.title)

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args, "administration")
  const { db, now } = args.context
  const search = new URL(args.request.url).searchParams
  const view = readLedgerView(search.get("view"))
  const before = Number(search.get("before")) || null
  const rows = await listLedger(db.read, viewer, { view, before })
  return {
    ...{ view, before, now: now(), attention: await countAttention(db.read) },
    rows: rows.slice(0, PAGE),
    next: rows.length > PAGE ? (rows[PAGE - 1]?.id ?? null) : null,
  }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "administration")
  const { db, locale, now } = args.context
  const submission = parseWithZod(await args.request.formData(), { schema: entryForm(messages(locale)) })
  if (submission.status !== "success") return data({ lastResult: submission.reply(), done: null }, { status: 400 })
  const actor = { userId: viewer.id, now: now() }
  const { intent, id, reason } = submission.value
  if (intent === "retry") await retryEntry(db, actor, id)
  else await ignoreEntry(db, actor, id, reason)
  return { lastResult: submission.reply({ resetForm: true }), done: intent }
}

export default function Ledger() {
  const { view, before, rows, next, attention, now } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { admin, mail } = useMessages()
  const say = mail.ledger
  return (
    <>
      <PageHead title={say.title} words={say.summary(attention)} up={{ to: "/admin", name: admin.title }} />
      {answer?.done && <Notice state="ok">{answer.done === "retry" ? say.retried : say.ignored}</Notice>}
      <nav className="views" aria-label={say.views}>
        {ledgerViews.map((each) => (
          <Link key={each} to={`?view=${each}`} aria-current={each === view ? "page" : undefined}>
            {say.view[each]}
            {each === "attention" && attention > 0 && (
              <span className="count" data-state="late">
                {attention}
              </span>
            )}
          </Link>
        ))}
      </nav>
      {rows.length === 0 ? (
        <div className="empty">
          <p>{view === "attention" ? say.emptyAttention : say.empty}</p>
        </div>
      ) : (
        <LedgerTable rows={rows} now={now} lastResult={answer?.lastResult} />
      )}
      <p className="row">
        {before !== null && <Link to={`?view=${view}`}>{say.newest}</Link>}
        {next !== null && <Link to={`?view=${view}&before=${next}`}>{say.older}</Link>}
      </p>
    </>
  )
}
