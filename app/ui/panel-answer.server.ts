import { parseWithZod } from "@conform-to/zod/v4"
import { type AppLoadContext, data, redirect } from "@remix-run/node"
import type { z } from "zod"
import type { Actor } from "#app/audit/actor.ts"
import type { Viewer } from "#app/auth/viewer.ts"
import type { DomainErrorCode } from "#app/errors.ts"
import { refusedAt } from "#app/http.server.ts"
import type { PanelAnswer, PanelDone } from "./panel-answer.ts"

type Asked<Schema extends z.ZodType> = {
  schema: Schema
  /** Where a browser without JavaScript goes when it is done. */
  back: string
  /** Which refusals belong at which field; "" is the form as a whole. */
  refusals?: Partial<Record<DomainErrorCode, string>>
}
/** What was found wrong only with the database at hand, by field. */
type Wrong = { wrong: Record<string, string[]> }

/**
 * Reads a panel's form, does what it asks, and answers in the way it was asked: a page that posted in the background is
 * told what was done, a browser without JavaScript is sent back. What is wrong stands at its field, 400 or 409, and the
 * route's own page shows the form again with all that was typed.
 */
export async function answerPanel<Schema extends z.ZodType>(
  { request, context }: { request: Request; context: AppLoadContext },
  viewer: Viewer,
  { schema, back, refusals = {} }: Asked<Schema>,
  act: (input: z.output<Schema>, actor: Actor) => Promise<PanelDone | Wrong>,
) {
  const submission = parseWithZod(await request.formData(), { schema })
  const refuse = (reply: Parameters<typeof submission.reply>[0], status: number) =>
    data<PanelAnswer>({ lastResult: submission.reply(reply) }, { status })
  if (submission.status !== "success") return refuse(undefined, 400)
  try {
    const done = await act(submission.value, { userId: viewer.id, now: context.now() })
    if ("wrong" in done) return refuse({ fieldErrors: done.wrong }, 400)
    if (done.to !== undefined) return redirect(done.to, 303)
    return wantsPage(request) ? redirect(back, 303) : data<PanelAnswer>({ done })
  } catch (error) {
    return refuse(refusedAt(error, refusals, context.locale), 409)
  }
}

// A navigation asks for HTML; a form sent in the background does not.
const wantsPage = (request: Request) => request.headers.get("Accept")?.includes("text/html") ?? false
