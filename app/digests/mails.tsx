import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node"
import { Form, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { Submit } from "#app/ui/form.tsx"
import { Notice } from "#app/ui/notice.tsx"
import { PageHead } from "#app/ui/page-head.tsx"
import { titled } from "#app/ui/title.ts"
import { loadChoices, saveChoices } from "./choosing.server.ts"
import { type MailChoices, mayHaveMonday } from "./kinds.ts"

export const meta = titled((t) => t.digests.choices.title)

const all: readonly (keyof MailChoices)[] = ["reminders", "morning", "monday"]

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  return {
    choices: await loadChoices(args.context.db.read, viewer),
    offered: all.filter((mail) => mail !== "monday" || mayHaveMonday(viewer)),
    saved: new URL(args.request.url).searchParams.has("saved"),
  }
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  const form = await args.request.formData()
  const wants = (mail: keyof MailChoices) => form.has(mail)
  // Whoever is not offered the Monday digest has not said no to it either: they may become a manager.
  const monday = wants("monday") || !mayHaveMonday(viewer)
  const choices = { reminders: wants("reminders"), morning: wants("morning"), monday }
  await saveChoices(args.context.db, viewer.id, choices)
  return redirect("/settings/mails?saved=1", 303)
}

/** Which mails one wants; the foot of each of them leads here. */
export default function Mails() {
  const { choices, offered, saved } = useLoaderData<typeof loader>()
  const { common, digests } = useMessages()
  const say = digests.choices
  return (
    <>
      <PageHead title={say.title} words={say.words} up={{ to: "/settings", name: common.settings }} />
      <Form method="post" className="stack wide-gap" key={String(saved)}>
        {saved && (
          <Notice state="ok">
            <p>{say.saved}</p>
          </Notice>
        )}
        {offered.map((mail) => (
          <div key={mail} className="field">
            <label className="check">
              <input type="checkbox" name={mail} defaultChecked={choices[mail]} aria-describedby={`${mail}-hint`} />
              {say.fields[mail]}
            </label>
            <span className="hint" id={`${mail}-hint`}>
              {say.hints[mail]}
            </span>
          </div>
        ))}
        <p>
          <Submit kind="primary">{common.save}</Submit>
        </p>
      </Form>
    </>
  )
}
