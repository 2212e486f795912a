import { type ActionFunctionArgs, data, type LinksFunction, type LoaderFunctionArgs, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { refusedAt } from "#app/http.server.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { mostAtOnce, recalculateOpenCases } from "#app/inquiries/recalculating.server.ts"
import { Notice } from "#app/ui/notice.tsx"
import { PageHead } from "#app/ui/page-head.tsx"
import { titled } from "#app/ui/title.ts"
import { EffectList } from "./effect-list.tsx"
import { MoveForm } from "./move-form.tsx"
import styles from "./policy.css?url"
import { loadEffect } from "./proposing.server.ts"
import { readRun, runQuery } from "./run.ts"

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }]
export const meta = titled((t) => t.policy.effects.title)

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args, "administration")
  return {
    effect: await loadEffect(args.context, viewer),
    run: readRun(new URL(args.request.url).searchParams),
    mostAtOnce,
  }
}

/** Moves the first cases, or the next; the address says how far it has come, so that a page that is closed loses nothing. */
export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "administration")
  const { db, now, locale } = args.context
  const form = new URLSearchParams([...(await args.request.formData())].map(([name, value]) => [name, String(value)]))
  const before = readRun(form)
  const stamp = Number(form.get("stamp") || Number.NaN)
  if (!Number.isInteger(stamp)) return data({ refused: "" }, { status: 400 })
  try {
    const actor = { userId: viewer.id, now: now() }
    const moved = await recalculateOpenCases(db, actor, { stamp, after: before?.after ?? 0 })
    return redirect(`/admin/deadlines/effect?${runQuery(before, moved)}`)
  } catch (error) {
    const [refused = ""] = refusedAt(error, { "policy-changed": "stamp" }, locale).fieldErrors.stamp ?? []
    return data({ refused }, { status: 409 })
  }
}

export default function EffectPage() {
  const { effect, run, mostAtOnce } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()?.refused
  const { policy } = useMessages()
  const say = policy.effects
  return (
    <>
      <PageHead title={say.title} words={say.words} up={{ to: "/admin/deadlines", name: policy.title }} />
      <div className="stack wide-gap">
        {refused && <Notice state="late">{refused}</Notice>}
        {run && run.after === null && !refused && (
          <Notice state="ok">{say.moved(run.earlier, run.later, run.beside)}</Notice>
        )}
        <MoveForm effect={effect} run={run} mostAtOnce={mostAtOnce} />
        <EffectList effect={effect} />
      </div>
    </>
  )
}
