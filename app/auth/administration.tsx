import { parseWithZod } from "@conform-to/zod/v4"
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { messages } from "#app/i18n/messages.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { Notice } from "#app/ui/notice.tsx"
import { PageHead } from "#app/ui/page-head.tsx"
import { titled } from "#app/ui/title.ts"
import { requireViewer } from "./guard.server.ts"
import { countEnrolled, loadDemand, saveDemand } from "./second-factor/demand.server.ts"
import { DemandForm } from "./second-factor/demand-form.tsx"
import { demandForm } from "./second-factor/forms.ts"
import { callbackPath } from "./single-sign-on/path.ts"
import { isLinked, loadSingleSignOn } from "./single-sign-on/settings.server.ts"
import { SingleSignOnForm } from "./single-sign-on/settings-form.tsx"
import { submitSingleSignOn, tryProvider } from "./single-sign-on/submit.server.ts"

export const meta = titled((t) => t.admin.parts["sign-in"].name)

const parts = ["second-factor", "single-sign-on"] as const

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args, "administration")
  const { db, env } = args.context
  const { who } = await loadDemand(db.read)
  const { sealedSecret, ...values } = await loadSingleSignOn(db.read)
  const saved = new URL(args.request.url).searchParams.get("saved")
  return {
    demand: { who, ...(await countEnrolled(db.read)) },
    singleSignOn: {
      values,
      secretKept: sealedSecret !== "",
      redirectUri: env.origin + callbackPath,
      linked: await isLinked(db.read, viewer.id, values.issuer),
    },
    saved: parts.find((part) => part === saved) ?? null,
  }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "administration")
  const { context, request } = args
  const { db, now, locale } = context
  const form = await request.formData()
  const saved = (part: (typeof parts)[number]) => redirect(`/admin/sign-in?saved=${part}`, 303)

  const intent = form.get("intent")
  if (intent === "single-sign-on" || intent === "try-provider") {
    const trying = intent === "try-provider"
    const answer = await (trying ? tryProvider(form, context) : submitSingleSignOn(form, context, viewer.id))
    if (!answer) return saved("single-sign-on")
    const { status, ...singleSignOn } = answer
    return data({ singleSignOn }, { status })
  }
  const submission = parseWithZod(form, { schema: demandForm(messages(locale)) })
  if (submission.status !== "success") return data({ demand: submission.reply() }, { status: 400 })
  await saveDemand(db, { userId: viewer.id, now: now() }, submission.value.who)
  return saved("second-factor")
}

/** How people get in: the second factor, and the account they have already. */
export default function SignInAdministration() {
  const { demand, singleSignOn, saved } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useMessages()
  const refused = answer && "singleSignOn" in answer ? answer.singleSignOn : null
  return (
    <>
      <PageHead title={t.admin.parts["sign-in"].name} up={{ to: "/admin", name: t.admin.title }} />
      <div className="stack wide-gap">
        {saved && !answer && (
          <Notice state="ok">
            <p>{saved === "second-factor" ? t.secondFactor.demand.saved : t.singleSignOn.saved}</p>
          </Notice>
        )}
        <DemandForm {...demand} lastResult={answer && "demand" in answer ? answer.demand : undefined} />
        <SingleSignOnForm {...singleSignOn} lastResult={refused?.lastResult} trial={refused?.trial ?? null} />
      </div>
    </>
  )
}
