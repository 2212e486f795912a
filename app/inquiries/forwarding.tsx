import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs } from "@remix-run/node"
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react"
import { requireViewer } from "#app/auth/guard.server.ts"
import { DomainError } from "#app/errors.ts"
import type { Messages } from "#app/i18n/messages.ts"
import { messages } from "#app/i18n/messages.ts"
import { useMessages } from "#app/i18n/use-messages.ts"
import { answerPanel } from "#app/ui/panel-answer.server.ts"
import { titled } from "#app/ui/title.ts"
import { CaseFormPage } from "./components/case-form-page.tsx"
import { ForwardingForm } from "./components/forwarding-form.tsx"
import styles from "./components/inquiries.css?url"
import { type Found, findRecipients } from "./forward-recipients.server.ts"
import { forwardInquiry } from "./forwarding.server.ts"
import { forwardingForm, otherRecipient } from "./forwarding-form.ts"
import { proposeForwarding } from "./forwarding-query.server.ts"
import { isOpen } from "./inquiry.ts"
import { saveDraft } from "./noting.server.ts"
import { findOutboxInquiry } from "./outbox-query.server.ts"
import { casePath, shortNumber } from "./paths.ts"
import { getVisibleInquiry } from "./queries.server.ts"
import { recordReading } from "./reading.server.ts"
import { takeBackForwarding } from "./stopping-forwarding.server.ts"
import { findLastInbound } from "./thread-mail.server.ts"

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }]
export const meta: MetaFunction<typeof loader> = titled((t) => t.inquiries.forwarding.title)

/** What is being written stays as it was begun. */
export const shouldRevalidate = () => false

export async function loader(args: LoaderFunctionArgs) {
  const viewer = requireViewer(args)
  const { db, now, locale } = args.context
  const inquiry = await getVisibleInquiry(db.read, viewer, args.params.number ?? "")
  if (!isOpen(inquiry.status) && inquiry.status !== "answered") throw new DomainError("inquiry-is-closed")
  const at = now()
  await recordReading(db, { userId: viewer.id, now: at }, inquiry)
  return proposeForwarding(db.read, viewer, inquiry, at, locale)
}

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  const { db, locale } = args.context
  const inquiry = await getVisibleInquiry(db.read, viewer, args.params.number ?? "")
  const t = messages(locale)
  const refusals = {
    "inquiry-is-closed": "",
    "no-recipient": "letter",
    "new-mail-since": "",
    "attachments-too-large": "mails",
    "already-sent": "",
  } as const
  const asked = { schema: forwardingForm(t), back: casePath(inquiry.number), refusals }
  return answerPanel(args, viewer, asked, async (input, { now }) => {
    const actor = { userId: viewer.id, now }
    const number = shortNumber(inquiry.number)
    if (input.change === "undo") {
      const mail = await findOutboxInquiry(db.read, input.outboxId)
      if (mail?.inquiryId !== inquiry.id) throw new DomainError("not-found", 404)
      await takeBackForwarding(db, actor, input.outboxId)
      return { say: t.inquiries.done.forwardingStopped(number) }
    }
    const { cover, mails, letter, leaveOut, leftOut, pick } = input
    const seenInboundAt = input.seenInboundAt ?? null
    // Kept before anything can refuse it, as a reply is.
    await saveDraft(db, actor, inquiry.id, { kind: "forward", text: cover, seenInboundAt })
    const found = await findRecipients(db.read, pick === "" || pick === otherRecipient ? input.to : pick)
    if ("wrong" in found) return { wrong: { to: [whyNot(found, t)] } }
    const { recipients } = found
    const sender = (await findLastInbound(db.read, inquiry.id))?.from?.address.toLowerCase()
    if (recipients.some(({ address }) => address.toLowerCase() === sender))
      return { wrong: { to: [t.inquiries.forwarding.wrong.sender] } }
    const { outboxId, notBefore } = await forwardInquiry(args.context, actor, inquiry.id, {
      ...{ to: recipients, cover, mailIds: mails, seenInboundAt },
      letter: leaveOut || letter === "" ? { leftOut } : letter,
    })
    return {
      say: t.inquiries.forwarding.done(number, recipients.map(({ name, address }) => name || address).join(", ")),
      undo: [
        ["change", "undo"],
        ["outboxId", String(outboxId)],
      ],
      undoMs: notBefore - now,
    }
  })
}

function whyNot({ wrong, names }: Extract<Found, { wrong: string }>, t: Messages): string {
  const say = t.inquiries.forwarding.wrong
  if (wrong === "several") return say.several(names.join("; "))
  return wrong === "own-mailbox" ? say.ownMailbox(names.join(", ")) : say.nobody
}

export default function ForwardingPage() {
  const data = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()?.lastResult
  const { forwarding } = useMessages().inquiries
  return (
    <CaseFormPage
      title={forwarding.title}
      inquiry={data}
      form={(onDone) => <ForwardingForm data={data} lastResult={lastResult} onDone={onDone} />}
    />
  )
}
