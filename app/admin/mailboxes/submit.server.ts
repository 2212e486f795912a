import type { SubmissionResult } from "@conform-to/react"
import { parseWithZod } from "@conform-to/zod/v4"
import type { AppLoadContext } from "@remix-run/node"
import type { Viewer } from "#app/auth/viewer.ts"
import { refusedAt } from "#app/http.server.ts"
import { messages } from "#app/i18n/messages.ts"
import { accountOf, faultOf, type Mailbox, tryAccount } from "#app/mail/imap.server.ts"
import type { MailboxForm } from "#app/mail/mailbox-form.ts"
import { changeMailbox, createMailbox } from "#app/mail/mailboxes.server.ts"
import { mailboxForm } from "./form.ts"
import type { Trial } from "./trial.tsx"

/** What the form is shown again with; null once the mailbox is saved. */
export type Answer = { status: 200 | 400 | 409; body: { lastResult: SubmissionResult; trial: Trial | null } } | null

/** Saves the mailbox, or tries its connection and keeps everything as typed. `box` is null for a new one. */
export async function submitMailbox(
  request: Request,
  context: AppLoadContext,
  viewer: Viewer,
  box: Mailbox | null,
): Promise<Answer> {
  const { db, secrets, locale, now } = context
  const form = await request.formData()
  const schema = mailboxForm(messages(locale), box?.passwordSealed != null)
  const submission = parseWithZod(form, { schema })
  if (submission.status !== "success") return { status: 400, body: { lastResult: submission.reply(), trial: null } }
  if (form.get("intent") === "test") {
    const trial = await tryForm(submission.value, box, secrets)
    return { status: 200, body: { lastResult: submission.reply(), trial } }
  }
  const actor = { userId: viewer.id, now: now() }
  try {
    if (box) await changeMailbox(db, secrets, actor, box.id, submission.value)
    else await createMailbox(db, secrets, actor, submission.value)
    return null
  } catch (error) {
    const lastResult = submission.reply(refusedAt(error, { "address-taken": "address" }, locale))
    return { status: 409, body: { lastResult, trial: null } }
  }
}

async function tryForm(form: MailboxForm, box: Mailbox | null, secrets: AppLoadContext["secrets"]): Promise<Trial> {
  const { source, host, port, security, username, folder } = form
  if (source === "door" || host === null || port === null || security === null || username === null) return "door"
  try {
    const password = form.password || (box ? accountOf(box, secrets).password : "")
    return await tryAccount({ host, port, security, username, folder, password })
  } catch (error) {
    return faultOf(error)
  }
}
