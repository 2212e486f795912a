import type { da } from "../da.ts"

export const errors: typeof da.errors = {
  codes: {
    "not-found": () => "It does not exist, or you do not have access to it.",
    forbidden: () => "It takes another role. Ask an administrator if you need it.",
    "inquiry-is-closed": () => "The inquiry is closed. Reopen it first.",
    "inquiry-is-open": () => "The inquiry is open already.",
    "not-waiting": () => "The inquiry is not waiting for anybody.",
    "new-mail-since": () => "New mail has come in since you began to write. Read it, then send. Your reply is kept.",
    "already-sent": () => "The mail has been sent and cannot be stopped.",
    "no-recipient": () => "There is no address to reply to. Enter the recipient's e-mail address.",
    "attachments-too-large": ({ files = 0, megabytes = 0 }) =>
      `A mail can carry at most ${files} files of ${megabytes} MB in all. Send large files another way.`,
    "link-used": () => "The link has been used. Ask an administrator for a new one.",
    "link-expired": () => "The link has expired. Ask an administrator for a new one.",
    "email-taken": () => "There is a user with that e-mail address already.",
    "name-taken": () => "The name is in use already.",
    "address-taken": () => "There is a mailbox with that address already.",
    "last-administrator": () => "There must be at least one administrator. Give somebody else the role first.",
    "unit-in-use": () => "The unit has staff or open inquiries. Move them first.",
    "policy-changed": () => "The rules have changed since you saw the effect. Look at it again, then move.",
    "rule-taken": ({ en = "" }) =>
      `The rule “${en}” already covers the same. Change it, or choose something else here.`,
    "catch-all-rule": () => "There must be one rule for all other inquiries. It cannot be deleted or narrowed.",
    "closing-day-taken": ({ en = "" }) => `That day is closed already: ${en}.`,
    "closed-weekday": ({ en = "" }) => `The day is a ${en}. You are closed then already.`,
    "closing-day-far": ({ from = "", to = "" }) => `Choose a day between 01-01-${from} and 31-12-${to}.`,
    "too-many-attempts": ({ minutes = 15 }) => `Too many attempts. Try again in ${minutes} minutes.`,
  },
  headings: {
    400: "That cannot be done",
    403: "You do not have access",
    404: "The page does not exist",
    409: "That cannot be done",
    500: "Something went wrong on our side",
  },
  title: "Error",
  pageNotFoundHelp: "It may have moved, or the address is misspelt.",
  brokenHelp: (requestId) =>
    `What you did last may not be saved. Try again in a moment.${requestId ? ` The error is noted as ${requestId}.` : ""}`,
  toMyDay: "Go to My day",
  required: "This field must be filled in.",
  email: "Enter an e-mail address, such as name@region.example.",
  tooLong: (max) => `At most ${max} characters.`,
  crossOrigin: "The request came from another site and was refused.",
}
