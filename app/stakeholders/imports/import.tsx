import { type ActionFunctionArgs, data, type LinksFunction, type LoaderFunctionArgs, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { DomainError, notFound } from "#app/errors.ts"
import { momentWords } from "#app/i18n/dates.ts"
import { messages } from "#app/i18n/messages.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import styles from "#app/stakeholders/lists/components/lists.css?url"
import { Notice } from "#app/ui/notice.tsx"
import { PageHead } from "#app/ui/page-head.tsx"
import { titled } from "#app/ui/title.ts"
import { Checked } from "./components/checked.tsx"
import { Finished } from "./components/finished.tsx"
import { MapForm } from "./components/map-form.tsx"
import { Progress } from "./components/progress.tsx"
import { intentIn } from "./forms.ts"
import { isVerdict } from "./remarks.ts"
import { actOnImport } from "./submit.server.ts"
import { viewImport } from "./view.server.ts"

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }]
export const meta = titled((t) => t.imports.title)

const idIn = ({ id = "" }: { id?: string }) => {
  if (!/^\d{1,9}$/.test(id)) throw notFound()
  return Number(id)
}

export async function loader(args: LoaderFunctionArgs) {
  requireViewer(args, "stakeholders:work")
  const { db, now } = args.context
  const params = new URL(args.request.url).searchParams
  const show = params.get("show")
  const verdict = isVerdict(show) || show === "kept" ? show : null
  const page = Math.max(1, Number(params.get("page")) || 1)
  return {
    view: await viewImport(db.read, idIn(args.params), { verdict, page }),
    mapping: params.has("map"),
    now: now(),
  }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "stakeholders:work")
  const id = idIn(args.params)
  const form = await args.request.formData()
  const { errors } = messages(args.context.locale)
  const intent = intentIn(form)
  if (intent === undefined) return data({ refused: errors.required }, { status: 400 })
  try {
    await actOnImport(args.context, viewer, id, intent, form)
  } catch (error) {
    if (!(error instanceof DomainError) || error.status === 403 || error.status === 404) throw error
    return data({ refused: errors.codes[error.code](error.values) }, { status: error.status })
  }
  return redirect(`/stakeholders/import/${id}`)
}

export default function ImportPage() {
  const { view, mapping, now } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()?.refused
  const { imports } = useMessages()
  const locale = useLocale()
  const { status } = view
  const active = status === "checking" || status === "running" || status === "undoing"
  return (
    <>
      <PageHead
        title={view.fileName}
        words={imports.done.by(view.by, momentWords(view.createdAt, now, locale))}
        up={{ to: "/stakeholders/import", name: imports.title }}
      />
      <div className="stack wide-gap">
        {refused && <Notice state="late">{refused}</Notice>}
        {active && <Progress view={view} />}
        {(status === "uploaded" || (status === "checked" && mapping)) && <MapForm key={view.id} view={view} />}
        {status === "checked" && !mapping && <Checked view={view} />}
        {(status === "done" || status === "stopped" || status === "undone") && <Finished view={view} />}
      </div>
    </>
  )
}
