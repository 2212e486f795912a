import type { AppLoadContext } from "@remix-run/node"
import { z } from "zod"
import { DomainError } from "#app/errors.ts"
import { messages } from "#app/i18n/messages.ts"
import { formFields } from "./forms.ts"
import type { Done, Outcome } from "./outcome.ts"

type Args = { request: Request; context: AppLoadContext }

/**
 * Reads a posted form, does what it asks, and answers in the way it was asked: a page that posted in the background gets
 * the outcome as JSON; a browser without JavaScript is sent back to where it was (303), with `?refused=` where the house
 * said no, and `?told=` where the page itself says what was done. Only refusals a user can act on are answered; access
 * and bugs are left to the shell.
 */
export async function answerForm<Form extends z.ZodType>(
  { request, context }: Args,
  form: Form,
  back: string,
  act: (input: z.output<Form>, form: FormData) => Promise<Omit<Done, "ok">>,
): Promise<Response> {
  const answer = (outcome: Outcome, status: number) => answerOutcome(request, back, outcome, status)
  const { errors } = messages(context.locale)
  const posted = await request.formData()
  const read = form.safeParse(formFields(posted))
  if (!read.success) {
    const { fieldErrors } = z.flattenError(read.error)
    return answer({ ok: false, code: "invalid", say: errors.required, fields: fieldErrors }, 400)
  }
  try {
    return answer({ ok: true, ...(await act(read.data, posted)) }, 200)
  } catch (error) {
    if (!(error instanceof DomainError) || error.status === 403 || error.status === 404) throw error
    return answer(
      { ok: false, code: error.code, say: errors.codes[error.code](error.values), fields: {} },
      error.status,
    )
  }
}

/** The same answer for an outcome that was reached elsewhere. */
export const answerOutcome = (request: Request, back: string, outcome: Outcome, status: number): Response =>
  wantsPage(request) ? sendBack(returnPath(request) ?? back)(outcome) : sendOutcome(outcome, status)

// A navigation asks for HTML; fetch from our own pages asks for JSON.
const wantsPage = (request: Request) => request.headers.get("Accept")?.includes("text/html") ?? false

const sendOutcome = (outcome: Outcome, status: number) => Response.json(outcome, { status })

const sendBack = (path: string) => (outcome: Outcome) => {
  const url = new URL(path, "http://here")
  // A template that was chosen lies in the draft by now, or has been sent.
  for (const earlier of ["refused", "told", "template"]) url.searchParams.delete(earlier)
  if (!outcome.ok) url.searchParams.set("refused", outcome.code)
  else if (outcome.told) url.searchParams.set("told", outcome.told)
  return new Response(null, { status: 303, headers: { Location: url.pathname + url.search } })
}

/** The page the form stood on. Only our own pages with such forms, so that no address of a stranger's is followed. */
function returnPath(request: Request): string | null {
  const referer = request.headers.get("Referer")
  if (!referer || !URL.canParse(referer)) return null
  const { pathname, search } = new URL(referer)
  const ours =
    pathname === "/" ||
    /^\/(?:inquiries(?:\/H-[\d-]+)?|stakeholders(?:\/people)?|(?:contacts|organisations|people)(?:\/\d+)?)$/.test(
      pathname,
    )
  return ours ? pathname + search : null
}
