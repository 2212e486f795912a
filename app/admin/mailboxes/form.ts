import { z } from "zod"
import type { Messages } from "#app/i18n/messages.ts"
import type { MailboxForm } from "#app/mail/mailbox-form.ts"
import { fieldsIn } from "#app/ui/fields.ts"

const local = new Set(["localhost", "127.0.0.1", "::1"])

/**
 * What is asked of the server holds only where mail is fetched from one. `passwordKept`: we have a password already, so
 * that the field may stay empty.
 */
export function mailboxForm(t: Messages, passwordKept: boolean) {
  const { text, optionalText, email, oneOf, optionalId } = fieldsIn(t)
  const ticked = z
    .boolean()
    .optional()
    .transform((value) => value ?? false)
  const shape = z.object({
    address: email(),
    name: text(80),
    unitId: optionalId(),
    source: oneOf(["imap", "door"]),
    host: optionalText(253),
    port: z.coerce
      .number({ error: t.mail.mailboxes.port })
      .int(t.mail.mailboxes.port)
      .min(1, t.mail.mailboxes.port)
      .max(65_535, t.mail.mailboxes.port)
      .default(993),
    security: oneOf(["tls", "starttls", "none"]),
    username: optionalText(254),
    /** Not trimmed: a space may be part of it. */
    password: z.string().max(1000, t.errors.tooLong(1000)).default(""),
    folder: optionalText(200),
    afterFiling: oneOf(["nothing", "seen", "move"]),
    moveTo: optionalText(200),
    acknowledge: ticked,
    active: ticked,
  })
  return shape
    .superRefine((form, check) => {
      const missing = (path: string, message = t.errors.required) =>
        check.addIssue({ code: "custom", path: [path], message })
      if (form.source === "door") return
      if (form.host === "") missing("host")
      if (form.username === "") missing("username")
      if (form.password === "" && !passwordKept) missing("password")
      if (form.folder === "") missing("folder")
      if (form.afterFiling === "move" && form.moveTo === "") missing("moveTo")
      if (form.security === "none" && !local.has(form.host)) missing("security", t.mail.mailboxes.localOnly)
    })
    .transform(({ moveTo, folder, ...form }): MailboxForm => {
      const common = { ...form, folder: folder || "INBOX", moveTo: moveTo || "Behandlet" }
      return form.source === "imap"
        ? common
        : { ...common, host: null, port: null, security: null, username: null, password: "" }
    })
}
