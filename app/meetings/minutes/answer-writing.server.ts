import { parseWithZod } from "@conform-to/zod/v4"
import type { ActionFunctionArgs } from "@remix-run/node"
import type { Viewer } from "#app/auth/viewer.ts"
import { DomainError, type DomainErrorCode } from "#app/errors.ts"
import { messages } from "#app/i18n/messages.ts"
import { idIn } from "#app/mail/message-access.server.ts"
import { getMeeting } from "#app/meetings/rows.server.ts"
import { writingForm } from "./forms.ts"
import { saveMinutes } from "./writing.server.ts"
import type { WritingAnswer } from "./writing-answer.ts"

/** Saves what was posted of one item; 409 where somebody else has written meanwhile, or it can be saved no longer. */
export async function answerWriting(
  { request, params, context: { db, locale, now } }: ActionFunctionArgs,
  viewer: Viewer,
): Promise<{ answer: WritingAnswer; status: 200 | 400 | 409 }> {
  const { id } = await getMeeting(db.read, idIn(params))
  const t = messages(locale)
  const form = await request.formData()
  const typed = { key: String(form.get("key") ?? ""), text: String(form.get("text") ?? "") }
  const submission = parseWithZod(form, { schema: writingForm(t) })
  if (submission.status !== "success") {
    const [refused = t.errors.required] = Object.values(submission.error ?? {}).flatMap((words) => words ?? [])
    return { answer: { ...typed, refused }, status: 400 }
  }
  try {
    const written = await saveMinutes(db, { userId: viewer.id, now: now() }, id, submission.value)
    return { answer: { ...typed, ...written }, status: "conflict" in written ? 409 : 200 }
  } catch (error) {
    const { approved, cancelled, itemGone } = t.minutes.locked
    const why: Partial<Record<DomainErrorCode, string>> = {
      "minutes-locked": approved,
      "meeting-settled": cancelled,
      "not-found": itemGone,
    }
    const refused = error instanceof DomainError ? why[error.code] : undefined
    if (!refused) throw error
    return { answer: { ...typed, locked: true, refused }, status: 409 }
  }
}
