import { type ActionFunctionArgs, data, type LinksFunction, type LoaderFunctionArgs, redirect } from "@remix-run/node"
import { Form, Link, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { may } from "#app/auth/policy.ts"
import { numericDate } from "#app/i18n/dates.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { listColleagues, listUnits } from "#app/inquiries/queries.server.ts"
import { idIn } from "#app/mail/message-access.server.ts"
import { Notice } from "#app/ui/notice.tsx"
import { PageHead } from "#app/ui/page-head.tsx"
import { titled } from "#app/ui/title.ts"
import { TemplateFields } from "./components/template-fields.tsx"
import { TemplatePreview } from "./components/template-preview.tsx"
import styles from "./components/templates.css?url"
import { responsibleValue } from "./forms.ts"
import { switchTemplate } from "./managing.server.ts"
import { templatesPath } from "./paths.ts"
import { getTemplate } from "./queries.server.ts"
import { submitTemplate } from "./submit.server.ts"

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }]
const unnamed = titled((t) => t.templates.title)
export const meta: MetaFunction<typeof loader> = (args) =>
  args.data ? [{ title: `${args.data.template.name} · Rettidig` }] : unnamed(args)

/** Everybody may read it; those who manage templates get its form. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  const { db, now } = args.context
  return {
    template: await getTemplate(db.read, idIn(args.params)),
    people: await listColleagues(db.read),
    units: await listUnits(db.read),
    mayManage: may(viewer, "templates:manage"),
    now: now(),
  }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "templates:manage")
  const { db, now } = args.context
  const { id } = await getTemplate(db.read, idIn(args.params))
  const form = await args.request.formData()
  const intent = form.get("intent")
  if (intent === "off" || intent === "on") {
    await switchTemplate(db, { userId: viewer.id, now: now() }, id, intent === "on")
    return redirect(intent === "on" ? templatesPath(id) : `${templatesPath()}?off=${id}`, 303)
  }
  const answer = await submitTemplate(form, args.context, viewer, id)
  return answer ? data(answer.body, { status: answer.status }) : redirect(templatesPath(), 303)
}

export default function Template() {
  const { template, people, units, mayManage, now } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const say = useMessages().templates
  const { id, name, language, text, version, active, revision } = template
  const reviewOn = template.reviewOn === null ? "" : numericDate(template.reviewOn)
  const responsible = responsibleValue(template.responsibleId, template.responsibleUnitId)
  return (
    <>
      <PageHead
        title={name}
        words={`${say.languages[language]}, ${say.versionNumber(version)}`}
        up={{ to: templatesPath(), name: say.title }}
      >
        <Link className="button" to={templatesPath(id, "versions")}>
          {say.versions.see(version)}
        </Link>
        {mayManage && (
          <Form method="post">
            <button className="button" type="submit" name="intent" value={active ? "off" : "on"}>
              {active ? say.switchOff : say.switchOn}
            </button>
          </Form>
        )}
      </PageHead>
      {!active && <Notice state="wait">{say.isOff}</Notice>}
      {mayManage ? (
        <TemplateFields
          key={id}
          template={{ ...template, note: "", reviewOn, responsible }}
          revision={answer?.revision ?? revision}
          responsible={{ people, units }}
          lastResult={answer?.lastResult}
          now={now}
        />
      ) : (
        <TemplatePreview text={text} language={language} now={now} />
      )}
    </>
  )
}
