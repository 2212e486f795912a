import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node"
import { requireViewer } from "#app/auth/guard.server.ts"
import { notFound } from "#app/errors.ts"
import { fillForCase } from "#app/templates/filling.server.ts"
import { attachToDraft } from "./attaching.server.ts"
import { filesOf, formFields, templateChoiceForm } from "./forms.ts"
import { saveDraft } from "./noting.server.ts"
import { casePath } from "./paths.ts"
import { getVisibleInquiry } from "./queries.server.ts"

/** A template's text, `?template=`, filled in for the case. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  const { db, now } = args.context
  const { id } = await getVisibleInquiry(db.read, viewer, args.params.number ?? "")
  const asked = Number(new URL(args.request.url).searchParams.get("template"))
  const filled = Number.isInteger(asked) ? await fillForCase(db.read, viewer, id, asked, now()) : null
  if (!filled) throw notFound()
  return Response.json(filled)
}

/** The choice in a browser without JavaScript: what is written by then is kept, and the page comes again with both. */
export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  const { db, now } = args.context
  const inquiry = await getVisibleInquiry(db.read, viewer, args.params.number ?? "")
  const posted = await args.request.formData()
  const read = templateChoiceForm.safeParse(formFields(posted))
  const back = casePath(inquiry.number)
  if (!read.success) return redirect(`${back}#reply`, 303)
  const { template, text, ...draft } = read.data
  const actor = { userId: viewer.id, now: now() }
  if (text !== undefined) await saveDraft(db, actor, inquiry.id, { kind: "reply", text, ...draft })
  await attachToDraft(args.context, { ...actor, inquiryId: inquiry.id }, filesOf(posted))
  return redirect(template === null ? `${back}#reply` : `${back}?template=${template}#reply`, 303)
}
