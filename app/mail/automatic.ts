import { automaticSubject } from "./automatic-patterns.ts"
import type { ParsedMail } from "./message.ts"

export type AutomaticMail = {
  automatic: boolean
  kind: "auto-reply" | "bulk" | "list" | "bounce" | null
  /** The header that decided, as it stands, or what a bounce says; null for a person's mail. */
  reason: string | null
}
type Judged = Pick<ParsedMail, "headers" | "subject" | "bounce">

/**
 * Whether a machine sent the mail (RFC 3834 § 2, RFC 2919, RFC 2369, RFC 3464 and what is in use beside them). Such a
 * mail is never answered and never counts as the sender's contact (mail.md § Automatic mail). The order matters: a
 * bounce and an out-of-office often carry a bulk precedence as well.
 */
export function judgeAutomatic({ headers, subject, bounce }: Judged): AutomaticMail {
  const found = (kind: AutomaticMail["kind"], reason: string) => ({ automatic: true, kind, reason })
  const { contentType, autoSubmitted, precedence, autoResponseSuppress: suppress } = headers
  const submitted = (autoSubmitted ?? "").split(/[;(\s]/)[0]?.toLowerCase() ?? ""
  const rank = (precedence ?? "").trim().toLowerCase()

  if (bounce) return found("bounce", bounce.reason ?? bounce.kind)
  if (/^multipart\/report\b/i.test(contentType ?? "")) return found("auto-reply", `Content-Type: ${contentType}`)

  if (submitted === "auto-replied") return found("auto-reply", `Auto-Submitted: ${autoSubmitted}`)
  if (automaticSubject.test(subject)) return found("auto-reply", `Subject: ${subject}`)
  if (headers.autoreply !== null && !/^(?:no|false|0)$/i.test(headers.autoreply))
    return found("auto-reply", `X-Autoreply: ${headers.autoreply}`)
  if (/^auto[-_]?reply$/.test(rank)) return found("auto-reply", `Precedence: ${precedence}`)
  if (headers.returnPath === "") return found("auto-reply", "Return-Path: <>")

  if (headers.listId !== null) return found("list", `List-Id: ${headers.listId}`)
  if (rank === "list") return found("list", `Precedence: ${precedence}`)
  if (submitted && submitted !== "no") return found("bulk", `Auto-Submitted: ${autoSubmitted}`)
  if (/^(?:bulk|junk)$/.test(rank)) return found("bulk", `Precedence: ${precedence}`)
  if (headers.listUnsubscribe !== null) return found("bulk", `List-Unsubscribe: ${headers.listUnsubscribe}`)
  // The other values (DR, RN …) only ask for no receipts, which people's programs do too.
  if (/\b(?:all|oof|autoreply)\b/i.test(suppress ?? "")) return found("bulk", `X-Auto-Response-Suppress: ${suppress}`)
  return { automatic: false, kind: null, reason: null }
}
