import type { Messages } from "#app/i18n/messages.ts"
import type { Consent } from "./queries.server.ts"

/**
 * One row for each consent and each change of topics: asked for, confirmed and withdrawn when, in UTC. A withdrawal stands
 * on the rows it ends, up to the consent before it. `rows` in the order they were written.
 */
export function consentTable(rows: readonly Consent[], { news: { consents: say } }: Messages) {
  /** What came last of each subscriber, seen from the end: a withdrawal, or a consent that was given anew. */
  const after = new Map<number, Consent>()
  const told: { text: string }[][] = []
  for (const row of rows.toReversed()) {
    const next = after.get(row.subscriberId)
    if (row.kind !== "withdrawn") told.unshift(cellsOf(row, next?.kind === "withdrawn" ? next : undefined, say))
    if (row.kind !== "changed") after.set(row.subscriberId, row)
  }
  return { headers: say.exported, rows: told }
}

function cellsOf(row: Consent, withdrawn: Consent | undefined, say: Messages["news"]["consents"]) {
  const { address, kind, way, topics, words, wordsVersion, wordsLocale, requestedAt, at } = row
  return [
    ...[address, say.kinds[kind], iso(requestedAt), iso(at), say.ways[way], topics.join(", ")],
    ...[words ?? "", String(wordsVersion ?? ""), wordsLocale ?? ""],
    ...[iso(withdrawn?.at), withdrawn ? say.ways[withdrawn.way] : ""],
  ].map((text) => ({ text }))
}

const iso = (at: number | null | undefined) => (at ? new Date(at).toISOString() : "")
