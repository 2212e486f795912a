import { parseWithZod } from "@conform-to/zod/v4"
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { useEffect } from "react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { dateOf, localDay } from "#app/deadlines/zone.ts"
import { messages } from "#app/i18n/messages.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { Notice } from "#app/ui/notice.tsx"
import { PageHead } from "#app/ui/page-head.tsx"
import { titled } from "#app/ui/title.ts"
import { useLive } from "#app/ui/use-live.ts"
import { approveProposals, keepPeople } from "./approving.server.ts"
import { KeptList } from "./components/kept-list.tsx"
import { Proposals } from "./components/proposals.tsx"
import { RuleForm } from "./components/rule-form.tsx"
import { retentionForm } from "./forms.ts"
import { proposeAnonymising } from "./proposing.server.ts"
import { loadProposals } from "./retention-query.server.ts"
import { loadRetention, saveRetention } from "./retention-settings.server.ts"

export const meta = titled((t) => t.retention.title)
const path = "/admin/retention"
const LOOK_EVERY = 3_000

export async function loader(args: LoaderFunctionArgs) {
  requireViewer(args, "administration")
  const { db, now } = args.context
  const { searchParams } = new URL(args.request.url)
  const said = ["saved", "done", "kept"].find((one) => searchParams.has(one)) ?? null
  const at = now()
  return {
    said,
    count: Number(searchParams.get("done")) || 0,
    now: at,
    ...(await loadRetention(db.read)),
    ...(await loadProposals(db.read, dateOf(localDay(at)))),
  }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "administration")
  const { db, now, locale } = args.context
  const actor = { userId: viewer.id, now: now() }
  const schema = retentionForm(messages(locale), locale, dateOf(localDay(actor.now)))
  const submission = parseWithZod(await args.request.formData(), { schema })
  if (submission.status !== "success") return data(submission.reply(), { status: 400 })
  const asked = submission.value
  if (asked.intent === "keep") {
    await keepPeople(db, actor, asked.ids, asked)
    return redirect(`${path}?kept=1`, 303)
  }
  if (asked.intent === "anonymise") return redirect(`${path}?done=${await approveProposals(db, actor, asked.ids)}`, 303)
  await saveRetention(db, actor, { years: asked.years })
  // Whoever sets a rule wants to see whom it means, and not tomorrow.
  await proposeAnonymising(db, actor.now)
  return redirect(`${path}?saved=1`, 303)
}

/** Whom nobody has spoken with for years: proposed by the house, decided by a person. */
export default function RetentionPage() {
  const { years, proposed, total, underWay, kept, said, count, now } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const { admin, retention: say } = useMessages()
  const reload = useLive()
  // Those that are under way are no change to an inquiry, which is all that open pages are told of.
  useEffect(() => {
    if (underWay === 0) return
    const timer = setInterval(reload, LOOK_EVERY)
    return () => clearInterval(timer)
  }, [underWay, reload])
  const intent = lastResult?.initialValue?.intent
  return (
    <>
      <PageHead title={say.title} words={say.words} up={{ to: "/admin", name: admin.title }} />
      <div className="stack wide-gap">
        {said !== null && !lastResult && !(said === "done" && underWay > 0) && (
          <Notice state="ok">
            <p>{said === "saved" ? say.saved(total) : said === "done" ? say.done(count) : say.keptDone}</p>
          </Notice>
        )}
        {underWay > 0 && (
          <Notice state="wait">
            <p>{say.underWay(underWay)}</p>
          </Notice>
        )}
        <RuleForm key={years} years={years} lastResult={intent === "rule" ? lastResult : undefined} />
        {proposed.length === 0 ? (
          <div className="empty">
            <h2>{years === null ? say.empty.noRule : say.empty.none}</h2>
            <p>{years === null ? say.empty.noRuleWords : say.empty.noneWords}</p>
          </div>
        ) : (
          <Proposals
            proposed={proposed}
            total={total}
            now={now}
            lastResult={intent === "rule" ? undefined : lastResult}
          />
        )}
        {kept.length > 0 && <KeptList kept={kept} />}
      </div>
    </>
  )
}
