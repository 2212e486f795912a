import type { SubmissionResult } from "@conform-to/react"
import { parseWithZod } from "@conform-to/zod/v4"
import type { AppLoadContext } from "@remix-run/node"
import { refusedAt } from "#app/http.server.ts"
import { messages } from "#app/i18n/messages.ts"
import type { Trial } from "./flow.server.ts"
import { singleSignOnForm, trialForm } from "./forms.ts"
import { loadSingleSignOn, saveSingleSignOn } from "./settings.server.ts"

/** What the form is shown again with; null once it is saved. */
export type Answer = { status: 200 | 400 | 409; lastResult: SubmissionResult; trial: Trial | null } | null

/** The secret does not come back to the page, the rest stays as it was typed. */
const hideFields = ["secret"]

/** Tries the provider that is typed. */
export async function tryProvider(form: FormData, { auth, locale }: AppLoadContext): Promise<Answer> {
  const submission = parseWithZod(form, { schema: trialForm(messages(locale)) })
  const lastResult = submission.reply({ hideFields })
  if (submission.status !== "success") return { status: 400, lastResult, trial: null }
  return { status: 200, lastResult, trial: await auth.singleSignOn.tryIssuer(submission.value.issuer) }
}

export async function submitSingleSignOn(form: FormData, context: AppLoadContext, userId: number): Promise<Answer> {
  const { db, secrets, locale, now } = context
  const { issuer, sealedSecret } = await loadSingleSignOn(db.read)
  const schema = singleSignOnForm(messages(locale), sealedSecret === "" ? null : issuer)
  const submission = parseWithZod(form, { schema })
  if (submission.status !== "success") return { status: 400, lastResult: submission.reply({ hideFields }), trial: null }
  try {
    await saveSingleSignOn({ db, secrets }, { userId, now: now() }, submission.value)
    return null
  } catch (error) {
    const refused = refusedAt(error, { "single-sign-on-untried": "use" }, locale)
    return { status: 409, lastResult: submission.reply({ ...refused, hideFields }), trial: null }
  }
}
