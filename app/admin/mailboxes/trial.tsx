import { useMessages } from "#app/i18n/use-messages.ts"
import type { MailboxFault } from "#app/mail/mailbox-fault.ts"
import { Notice } from "#app/ui/notice.tsx"

export type Trial = { messages: number } | "door" | MailboxFault

/** What came of "try the connection", in words a person can act on. */
export function TrialNotice({ trial }: { trial: Trial }) {
  const { mailboxes, faults } = useMessages().mail
  if (trial === "door") return <Notice state="wait">{mailboxes.testDoor}</Notice>
  if ("messages" in trial) return <Notice state="ok">{mailboxes.testOk(trial.messages)}</Notice>
  return <Notice state="late">{faults[trial.code](trial.detail)}</Notice>
}
