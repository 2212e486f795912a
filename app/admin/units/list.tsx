import { parseWithZod } from "@conform-to/zod/v4"
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node"
import { Link, useActionData, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { notFound } from "#app/errors.ts"
import { refusedAt } from "#app/http.server.ts"
import { messages } from "#app/i18n/messages.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { PageHead } from "#app/ui/page-head.tsx"
import { titled } from "#app/ui/title.ts"
import { unitForm } from "./forms.ts"
import { UnitForm } from "./unit-form.tsx"
import { addUnit, changeUnit, closeUnit, listUnitsWithLoad, reopenUnit } from "./units.server.ts"

export const meta = titled((t) => t.admin.units.title)

export async function loader(args: LoaderFunctionArgs) {
  requireViewer(args, "administration")
  const units = await listUnitsWithLoad(args.context.db.read)
  const picked = new URL(args.request.url).searchParams.get("unit")
  if (picked === null) return { units, unit: null }
  const unit = units.find(({ id }) => String(id) === picked)
  if (!unit) throw notFound()
  return { units, unit }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "administration")
  const { db, locale, now } = args.context
  const actor = { userId: viewer.id, now: now() }
  const form = await args.request.formData()
  const submission = parseWithZod(form, { schema: unitForm(messages(locale)) })
  if (submission.status !== "success") return data(submission.reply(), { status: 400 })
  const { id, ...input } = submission.value
  const intent = form.get("intent")
  try {
    if (id === undefined) await addUnit(db, actor, input)
    else if (intent === "close") await closeUnit(db, actor, id)
    else if (intent === "reopen") await reopenUnit(db, actor, id)
    else await changeUnit(db, actor, id, input)
    return redirect("/admin/units")
  } catch (error) {
    return data(submission.reply(refusedAt(error, { "name-taken": "name", "unit-in-use": "" }, locale)), {
      status: 409,
    })
  }
}

export default function UnitList() {
  const { units, unit } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const { admin } = useMessages()
  const say = admin.units
  const open = units.filter(({ closedAt }) => closedAt === null).length
  return (
    <>
      <PageHead title={say.title} words={say.summary(open)} up={{ to: "/admin", name: admin.title }} />
      <div className="split">
        <div className="main table-box">
          <table className="dense">
            <thead>
              <tr>
                <th scope="col">{say.fields.name}</th>
                <th scope="col" className="num">
                  {say.members}
                </th>
                <th scope="col" className="num">
                  {say.openInquiries}
                </th>
              </tr>
            </thead>
            <tbody>
              {units.map((row) => (
                <tr key={row.id} aria-selected={row.id === unit?.id || undefined}>
                  <td className="lead">
                    <Link to={`?unit=${row.id}`} preventScrollReset>
                      {row.name}
                    </Link>
                    {row.closedAt !== null && <span className="muted"> ({say.closed})</span>}
                  </td>
                  <td className="num">{row.members}</td>
                  <td className="num">{row.openInquiries}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <aside>
          <UnitForm key={unit?.id ?? "new"} unit={unit} lastResult={lastResult} />
        </aside>
      </div>
    </>
  )
}
