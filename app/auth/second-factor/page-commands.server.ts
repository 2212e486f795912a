import type { SubmissionResult } from "@conform-to/react"
import { parseWithZod } from "@conform-to/zod/v4"
import { type ActionFunctionArgs, data, redirect } from "@remix-run/node"
import { forbidden } from "#app/errors.ts"
import { messages } from "#app/i18n/messages.ts"
import type { Viewer } from "../viewer.ts"
import { loadDemand } from "./demand.server.ts"
import { isAskedOf } from "./demand.ts"
import { beginFactor, cancelFactor, confirmFactor, renewRecoveryCodes, turnOffOwn } from "./factors.server.ts"
import { codeForm, ownPasswordForm } from "./forms.ts"

type Work = { args: ActionFunctionArgs; viewer: Viewer; form: FormData }
type Asked = "renew" | "off"

/** What the page is given back: new codes to show, or what is wrong, by the form it stands in. */
type Answer = {
  codes?: string[]
  renewed?: boolean
  confirm?: SubmissionResult
  renew?: SubmissionResult
  off?: SubmissionResult
}
const refuse = (answer: Answer, status = 400) => data(answer, { status })
const show = (codes: string[], renewed: boolean): Answer => ({ codes, renewed })

/** The same page again, with the way one was going. */
const again = ({ args }: Work) => {
  const { pathname, search } = new URL(args.request.url)
  return redirect(pathname.replace(/\.data$/, "") + search)
}

const selfOf = ({ args, viewer }: Work) => ({ userId: viewer.id, now: args.context.now() })

export async function begin(work: Work) {
  await beginFactor(work.args.context, selfOf(work))
  return again(work)
}

export async function cancel(work: Work) {
  await cancelFactor(work.args.context.db, work.viewer.id)
  return again(work)
}

export async function confirm(work: Work) {
  const { context } = work.args
  const t = messages(context.locale)
  const submission = parseWithZod(work.form, { schema: codeForm(t) })
  if (submission.status !== "success") return refuse({ confirm: submission.reply() })
  const codes = await confirmFactor(context, selfOf(work), submission.value.code)
  if (codes) return show(codes, false)
  const formErrors = [t.secondFactor.wrongAtSetUp]
  return refuse({ confirm: submission.reply({ formErrors }) })
}

export async function renew(work: Work) {
  const refused = await askPassword(work, "renew")
  if (refused) return refused
  const codes = await renewRecoveryCodes(work.args.context.db, selfOf(work))
  return codes ? show(codes, true) : again(work)
}

export async function turnOff(work: Work) {
  const { db } = work.args.context
  if (isAskedOf(await loadDemand(db.read), work.viewer.role)) throw forbidden()
  const refused = await askPassword(work, "off")
  if (refused) return refused
  await turnOffOwn(db, selfOf(work))
  return redirect("/settings?done=second-factor-off")
}

/** @returns the answer to a password that is not right; null where it is */
async function askPassword({ args: { context }, viewer, form }: Work, asked: Asked) {
  const t = messages(context.locale)
  const hideFields = ["password"]
  const submission = parseWithZod(form, { schema: ownPasswordForm(t) })
  if (submission.status !== "success") return refuse({ [asked]: submission.reply({ hideFields }) })
  const { right, minutes } = await context.auth.confirmPassword(viewer, submission.value.password, context.address)
  if (right) return null
  const refusal = minutes
    ? { formErrors: [t.errors.codes["too-many-attempts"]({ minutes })] }
    : { fieldErrors: { password: [t.auth.settings.oldWrong] } }
  return refuse({ [asked]: submission.reply({ ...refusal, hideFields }) }, minutes ? 429 : 400)
}
