/**
 * Whether a server's answer means that nobody reads mail there, rather than that it disliked this one: RFC 3463 X.1.x is
 * about the address, X.2.1 a mailbox that is disabled; X.7.x is policy. A server that gives no enhanced code says it with
 * 550, 551 or 553 (RFC 5321 § 4.2.3).
 */
export function isDeadAddress(answer: string): boolean {
  const [, enhanced] = /(?<![\d.])5\.(\d{1,3}\.\d{1,3})(?![\d.])/.exec(answer) ?? []
  if (enhanced) return enhanced.startsWith("1.") || enhanced === "2.1"
  return /^\s*55[013](?!\d)/.test(answer)
}
