import { parseWithZod } from "@conform-to/zod/v4"
import type { AppLoadContext } from "@remix-run/node"
import { messages } from "#app/i18n/messages.ts"
import { newsForm } from "./forms.ts"
import { listOffered } from "./topics.server.ts"

/** A news item as its form posts it. */
export async function readItem(form: FormData, { db, locale }: AppLoadContext) {
  const submission = parseWithZod(form, { schema: newsForm(messages(locale), await listOffered(db.read, locale)) })
  if (submission.status !== "success") return { ok: false as const, submission }
  const { topics, revision, ...text } = submission.value
  return { ok: true as const, submission, revision, input: { ...text, topicIds: topics } }
}
