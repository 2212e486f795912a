import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { useEffect, useRef, useState } from "react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { Notice } from "#app/ui/notice.tsx"
import { PageHead } from "#app/ui/page-head.tsx"
import { titled } from "#app/ui/title.ts"
import { ContactFields } from "./components/contact-fields.tsx"
import { onContactKey } from "./components/contact-keys.ts"
import { readPartyKey } from "./contact.ts"
import { type Draft, draftOf, emptyDraft, partyLabel } from "./draft.ts"
import { contactFields } from "./forms.ts"
import { contactPath } from "./paths.ts"
import { makeRequestKey } from "./request-key.server.ts"
import { submitContact } from "./submit.server.ts"
import { describeParty, listParties } from "./who-query.server.ts"

export const meta = titled((t) => t.contacts.log)

/** `?party=p12o34` begins with somebody known. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args, "stakeholders:work")
  const ids = readPartyKey(new URL(args.request.url).searchParams.get("party") ?? "")
  const party = ids && (await describeParty(args.context.db.read, viewer, ids))
  return { party, requestKey: makeRequestKey() }
}

/** Looks for whom is meant (a browser without JavaScript asks for it by button), or logs the contact. */
export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args, "stakeholders:work")
  const { db } = args.context
  const posted = await args.request.formData()
  const typed = contactFields(posted)
  const key = typeof typed.party === "string" ? readPartyKey(typed.party) : null
  const party = key && (await describeParty(db.read, viewer, key))
  if (posted.get("intent") === "find") {
    const found = await listParties(db, viewer, String(posted.get("q") ?? "").slice(0, 100))
    return { typed, party: null, found, refusal: null }
  }
  const { outcome, status, contactId } = await submitContact(args.context, viewer, posted)
  if (outcome.ok && contactId !== null) return redirect(contactPath(contactId), 303)
  return data({ typed, party, found: null, refusal: outcome.ok ? null : outcome }, { status })
}

export default function NewContact() {
  const { party, requestKey } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { contacts, common } = useMessages()
  const summary = useRef<HTMLTextAreaElement>(null)
  const first = party ? { ...emptyDraft, party, typed: partyLabel(party) } : emptyDraft
  const [draft, setDraft] = useState<Draft>(answer ? draftOf(answer.typed, answer.party) : first)
  const set = (patch: Partial<Draft>) => setDraft((before) => ({ ...before, ...patch }))
  const live = useLiveScripts()
  const sent = answer?.typed.requestKey
  return (
    <>
      <PageHead title={contacts.log} up={{ to: "/contacts", name: contacts.title }} />
      <form
        method="post"
        className="form stack contact-page"
        noValidate
        onKeyDown={(event) => onContactKey(event, draft, set)}
      >
        {answer?.refusal && (
          <Notice state="late">
            <p>
              <b>{contacts.panel.notSaved}</b> {answer.refusal.say}
            </p>
          </Notice>
        )}
        <ContactFields
          {...{ draft, set, summary, live }}
          requestKey={typeof sent === "string" && sent !== "" ? sent : requestKey}
          errors={answer?.refusal?.fields ?? {}}
          found={answer?.found ?? null}
        />
        <div className="row">
          <button className="button primary" type="submit">
            {common.save} <kbd>Ctrl ↵</kbd>
          </button>
        </div>
      </form>
    </>
  )
}

function useLiveScripts(): boolean {
  const [live, setLive] = useState(false)
  useEffect(() => setLive(true), [])
  return live
}
