import { type ActionFunctionArgs, data, type LinksFunction, type LoaderFunctionArgs, redirect } from "@remix-run/node"
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { refusedAt } from "#app/http.server.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { Notice } from "#app/ui/notice.tsx"
import { PageHead } from "#app/ui/page-head.tsx"
import { titled } from "#app/ui/title.ts"
import { DoneNotice } from "./done-notice.tsx"
import styles from "./policy.css?url"
import { countChange } from "./proposing.server.ts"
import { countGoverned, listRules, missingDefaults } from "./rule-queries.server.ts"
import { RuleTable } from "./rule-table.tsx"
import { restoreRule } from "./rules.server.ts"

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }]
export const meta = titled((t) => t.policy.title)

const dones = ["saved", "removed", "restored"] as const

export async function loader(args: LoaderFunctionArgs) {
  requireViewer(args, "administration")
  const { db, now } = args.context
  const rules = await listRules(db.read)
  const governed = await countGoverned(
    db.read,
    rules.map(({ rule }) => rule),
  )
  const query = new URL(args.request.url).searchParams.get("done")
  const done = dones.find((what) => what === query) ?? null
  return {
    rules: rules.map(({ id, rule }) => ({ id, rule, cases: governed.get(rule.id) ?? 0 })),
    open: [...governed.values()].reduce((sum, n) => sum + n, 0),
    missing: missingDefaults(rules).map(({ id, name }) => ({ id, name })),
    done,
    change: done && (await countChange(db.read, now())),
  }
}

/** Puts a deleted row of the default set back. */
export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "administration")
  const { db, now, locale } = args.context
  const key = String((await args.request.formData()).get("restore") ?? "")
  try {
    await restoreRule(db, { userId: viewer.id, now: now() }, key)
    return redirect("/admin/deadlines?done=restored")
  } catch (error) {
    const [refused = ""] = refusedAt(error, { "rule-taken": "rule" }, locale).fieldErrors.rule ?? []
    return data({ refused }, { status: 409 })
  }
}

export default function RuleList() {
  const { rules, open, missing, done, change } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()?.refused
  const { admin, policy: say } = useMessages()
  const locale = useLocale()
  return (
    <>
      <PageHead title={say.title} words={say.summary(rules.length, open)} up={{ to: "/admin", name: admin.title }}>
        <Link className="button" to="/admin/deadlines/effect">
          {say.effect}
        </Link>
        <Link className="button primary" to="/admin/deadlines/new">
          {say.add}
        </Link>
      </PageHead>
      <div className="stack wide-gap">
        {refused && <Notice state="late">{refused}</Notice>}
        {done && change && !refused && <DoneNotice words={say.done[done]} change={change} />}
        <RuleTable rules={rules} />
        {missing.length > 0 && (
          <section className="panel" aria-labelledby="missing">
            <h2 id="missing">{say.missing}</h2>
            <ul className="list">
              {missing.map(({ id, name }) => (
                <li key={id}>
                  <span>{name[locale]}</span>
                  <Form method="post">
                    <button type="submit" className="button quiet" name="restore" value={id}>
                      {say.restoreMissing}
                      <span className="sr-only"> {name[locale]}</span>
                    </button>
                  </Form>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </>
  )
}
