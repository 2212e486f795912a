import { readStatus, type Status } from "#app/admin/status.server.ts"
import { type Command, print, withServices } from "./command.ts"

export const command: Command = {
  summary: "How the house stands: mail in, cases, mail out.",
  usage: `status          in words
status --json   {"ledger":{…},"inquiries":{"total","open","overdue"},"outbox":{…}}`,
  options: { json: { type: "boolean" } },
  run: ({ values }) =>
    withServices(async ({ db, now }) => {
      const status = await readStatus(db.read, now())
      print(values.json ? JSON.stringify(status) : inWords(status))
    }),
}

const inWords = ({ ledger, inquiries, outbox }: Status) =>
  [
    `Mail in   ${counts(ledger)}`,
    `Cases     ${inquiries.total} in all, ${inquiries.open} open, ${inquiries.overdue} overdue`,
    `Mail out  ${counts(outbox)}`,
  ].join("\n")

const counts = (states: Record<string, number>) =>
  Object.entries(states)
    .map(([state, n]) => `${n} ${state}`)
    .join(", ")
