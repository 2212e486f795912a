import { findQuote } from "./quote.ts"

type Mail = { id: number; automatic: boolean; fresh: string; signature: string; quoted: string }

/**
 * Which words are marked in which mail, by its id: those that decide the deadline once, in the newest mail that wrote
 * them itself, else where they first stand in a history or signature; those of an open proposal in the mail that makes it.
 */
export function quotesByMail(
  mails: readonly Mail[],
  quote: string | null,
  proposal: { messageId: number; quote: string | null } | null,
): Record<number, string> {
  const others = mails.filter(({ id, automatic }) => !automatic && id !== proposal?.messageId)
  const place =
    others.findLast(({ fresh }) => findQuote(fresh, quote) !== null) ??
    others.find(({ signature, quoted }) => findQuote(`${signature}\n\n${quoted}`, quote) !== null)
  return {
    ...(place && quote !== null ? { [place.id]: quote } : {}),
    ...(proposal?.quote ? { [proposal.messageId]: proposal.quote } : {}),
  }
}
