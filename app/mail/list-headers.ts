/** Where a mail to many comes from, and how its reader leaves. */
export type MailList = {
  /** "nyheder.region.example": RFC 2919 § 2. */
  id: string
  /** The address that a mail program posts to, or shows (RFC 8058). */
  stop: string
  /** The mail that does the same (RFC 2369 § 3.2, RFC 6068). */
  stopByMail: { to: string; subject: string }
}

/**
 * The headers of a mail to many. One click is promised over https only: RFC 8058 § 3.1 wants such an address there. The
 * signature that it wants as well (DKIM over both headers) is the sending server's.
 */
export function listHeaders({ id, stop, stopByMail: { to, subject } }: MailList): Record<string, string> {
  const byMail = `mailto:${to}?subject=${encodeURIComponent(subject)}`
  return {
    "List-Id": `<${id}>`,
    "List-Unsubscribe": `<${stop}>, <${byMail}>`,
    ...(stop.startsWith("https://") && { "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" }),
    Precedence: "bulk",
    // RFC 3834 § 5: sent by a machine, and no answer to anything.
    "Auto-Submitted": "auto-generated",
    "X-Auto-Response-Suppress": "All",
  }
}
