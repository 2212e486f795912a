import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node"
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react"
import { useMessages } from "#app/i18n/use-messages.ts"
import { Gate } from "#app/ui/gate.tsx"
import { LanguageSwitch } from "#app/ui/language-switch.tsx"
import { Notice } from "#app/ui/notice.tsx"
import { titled } from "#app/ui/title.ts"
import { requireViewer } from "../guard.server.ts"
import { safeNext } from "../next.ts"
import { loadDemand } from "./demand.server.ts"
import { isAskedOf } from "./demand.ts"
import { ownFactor } from "./factors.server.ts"
import { begin, cancel, confirm, renew, turnOff } from "./page-commands.server.ts"
import { RecoveryCodes } from "./recovery-codes.tsx"
import { SetUp } from "./set-up.tsx"
import { Start, TurnedOn } from "./states.tsx"
import { drawQr, enrolmentUri } from "./totp.server.ts"

export const meta = titled((t) => t.secondFactor.title)

/** One's own second factor. It stands without the menu, since it is all that is open to whoever must set it up first. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args, "own-access")
  const { context, request } = args
  const factor = await ownFactor(context, viewer.id)
  const next = safeNext(new URL(request.url).searchParams.get("next"), "/settings")
  const demanded = isAskedOf(await loadDemand(context.db.read), viewer.role)
  const qr = factor.state === "begun" ? drawQr(enrolmentUri(factor.secret, viewer.email)) : null
  return { email: viewer.email, factor, qr, demanded, locked: context.unenrolled !== null, next }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "own-access")
  const form = await args.request.formData()
  const work = { args, viewer, form }
  switch (form.get("intent")) {
    case "begin":
      return begin(work)
    case "cancel":
      return cancel(work)
    case "confirm":
      return confirm(work)
    case "renew":
      return renew(work)
    case "off":
      return turnOff(work)
    default:
      return redirect("/settings/second-factor")
  }
}

export default function SecondFactor() {
  const { email, factor, qr, demanded, locked, next } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { common, secondFactor: say } = useMessages()
  if (answer?.codes)
    return (
      <Gate>
        <RecoveryCodes codes={answer.codes} renewed={answer.renewed ?? false} email={email} next={next} />
      </Gate>
    )
  return (
    <Gate>
      <div className="stack">
        <h1 id="second-factor-title">{say.title}</h1>
        <p className="muted">{say.words}</p>
      </div>
      {locked && (
        <Notice state="soon">
          <p>{say.must}</p>
        </Notice>
      )}
      {factor.state === "off" && <Start />}
      {factor.state === "begun" && qr && <SetUp secret={factor.secret} qr={qr} lastResult={answer?.confirm} />}
      {factor.state === "on" && <TurnedOn {...factor} demanded={demanded} renew={answer?.renew} off={answer?.off} />}
      {locked ? (
        <Form method="post" action="/sign-out" className="inline">
          <button type="submit" className="link">
            {common.signOut}
          </button>
        </Form>
      ) : (
        <p>
          <Link to="/settings">{say.back}</Link>
        </p>
      )}
      <LanguageSwitch />
    </Gate>
  )
}
