import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node"
import { Form, Link, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { may } from "#app/auth/policy.ts"
import { dateOf, localDay } from "#app/deadlines/zone.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { Notice } from "#app/ui/notice.tsx"
import { PageHead } from "#app/ui/page-head.tsx"
import { titled } from "#app/ui/title.ts"
import { TemplateTable } from "./components/template-table.tsx"
import styles from "./components/templates.css?url"
import { templatesPath } from "./paths.ts"
import { listTemplates } from "./queries.server.ts"
import { inReviewOrder, isOverdue } from "./review.ts"

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }]
export const meta = titled((t) => t.templates.title)

/** Everybody may read them; `?off=` is one that was just switched off, to be taken back. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  const { db, now } = args.context
  const today = dateOf(localDay(now()))
  const templates = inReviewOrder(await listTemplates(db.read, now()), today)
  const off = Number(new URL(args.request.url).searchParams.get("off"))
  const switchedOff = templates.find(({ id, active }) => id === off && !active)
  const mayManage = may(viewer, "templates:manage")
  return {
    rows: templates.map((row) => ({ ...row, overdue: isOverdue(row, today) })),
    switchedOff: switchedOff && mayManage ? { id: switchedOff.id, name: switchedOff.name } : null,
    mayManage,
    inAdministration: may(viewer, "administration"),
  }
}

export default function TemplateList() {
  const { rows, switchedOff, mayManage, inAdministration } = useLoaderData<typeof loader>()
  const { admin, common, templates: say } = useMessages()
  const active = rows.filter((row) => row.active).length
  const overdue = rows.filter((row) => row.overdue).length
  return (
    <>
      <PageHead
        title={say.title}
        words={say.summary(active, overdue)}
        up={inAdministration ? { to: "/admin", name: admin.title } : undefined}
      >
        {mayManage && (
          <Link className="button primary" to={templatesPath("new")}>
            {say.add}
          </Link>
        )}
      </PageHead>
      <div className="stack wide-gap">
        {switchedOff && (
          <Notice state="ok">
            <Form method="post" action={templatesPath(switchedOff.id)} className="row">
              <span>{say.off(switchedOff.name)}</span>
              <button className="button" type="submit" name="intent" value="on">
                {common.undo}
              </button>
            </Form>
          </Notice>
        )}
        {rows.length === 0 ? (
          <div className="empty">
            <h2>{say.emptyTitle}</h2>
            <p>{say.empty}</p>
          </div>
        ) : (
          <TemplateTable rows={rows} />
        )}
      </div>
    </>
  )
}
