import { useForm } from "@conform-to/react"
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { numericDate } from "#app/i18n/dates.ts"
import { messages } from "#app/i18n/messages.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { idIn } from "#app/mail/message-access.server.ts"
import { personPath } from "#app/stakeholders/paths.ts"
import { Field } from "#app/ui/field.tsx"
import { Form, Submit } from "#app/ui/form.tsx"
import { Notice } from "#app/ui/notice.tsx"
import { PageHead } from "#app/ui/page-head.tsx"
import { answerPanel } from "#app/ui/panel-answer.server.ts"
import { titled } from "#app/ui/title.ts"
import { anonymisePerson } from "./anonymising.server.ts"
import { ExportPanel } from "./components/export-panel.tsx"
import { GoesAndStays } from "./components/goes-and-stays.tsx"
import { Obstacles } from "./components/obstacles.tsx"
import { confirmationForm } from "./forms.ts"
import { privacyPath } from "./paths.ts"
import { loadPreview } from "./preview.server.ts"

export const meta = titled((t) => t.privacy.link)

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args, "personal-data:manage")
  const { db, now } = args.context
  return loadPreview(db.read, viewer, idIn(args.params), now())
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "personal-data:manage")
  const { db, now, locale } = args.context
  const { id, name } = await loadPreview(db.read, viewer, idIn(args.params), now())
  const asked = {
    schema: confirmationForm(messages(locale), name),
    back: privacyPath(id),
    refusals: { "anonymising-blocked": "", "named-on-open-cases": "", "import-busy": "" },
  } as const
  return answerPanel(args, viewer, asked, async (_, actor) => {
    await anonymisePerson(db, actor, id)
    return { say: "", to: privacyPath(id) }
  })
}

/** What is held on a person: given to them, or taken away. */
export default function PrivacyPage() {
  const preview = useLoaderData<typeof loader>()
  const { privacy } = useMessages()
  const { id, name, anonymisedAt, removing, obstacles, goes } = preview
  const say = privacy.anonymise
  return (
    <>
      <PageHead title={privacy.title(name)} words={privacy.words} up={{ to: personPath(id), name }} />
      {anonymisedAt !== null ? (
        <Notice state="ok">
          <p>{say.done(numericDate(anonymisedAt))}</p>
          {removing && <p>{say.removing}</p>}
        </Notice>
      ) : (
        <div className="form stack wide-gap">
          <ExportPanel id={id} />
          <section className="panel" aria-labelledby="anonymise-title">
            <header>
              <h2 id="anonymise-title">{say.title}</h2>
            </header>
            <div className="stack">
              <p>{say.words}</p>
              <GoesAndStays name={name} goes={goes} />
              {obstacles.length > 0 ? <Obstacles obstacles={obstacles} /> : <Confirmation name={name} />}
            </div>
          </section>
        </div>
      )}
    </>
  )
}

function Confirmation({ name }: { name: string }) {
  const { privacy } = useMessages()
  const say = privacy.anonymise
  const [form, fields] = useForm({
    ...{ id: "anonymise", lastResult: useActionData<typeof action>()?.lastResult, defaultValue: { name: "" } },
  })
  return (
    <Form form={form} labels={{ name: say.typed }} fix={() => say.typedWrong} labelledBy="anonymise-title">
      <Field field={fields.name} label={say.typed} hint={say.typedHint(name)} autoComplete="off" spellCheck={false} />
      <p>
        <Submit>{say.button}</Submit>
      </p>
    </Form>
  )
}
