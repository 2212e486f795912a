import { sql } from "drizzle-orm"
import type { Phrase, Query } from "#app/search/query.ts"
import { rarityOf } from "#app/search/rank.ts"
import type { Tx } from "./client.server.ts"
import { SAMPLED } from "./search-index.server.ts"

/** From here on FTS5 would read through so much for a beginning of a word that somebody waits: texts. */
const COMMON = 25_000
/** Of a common beginning's forms the most frequent are looked for; those left out are a small part of what it finds. */
const MOST_FORMS = 32

/** A query as FTS5 reads it. Its words hold letters and digits only, and stand in quotes: nothing in them is syntax. */
export const matchOf = (query: Query): string =>
  query.map((term) => `(${term.map(phraseMatch).join(" OR ")})`).join(" AND ")

const phraseMatch = ({ words, prefix }: Phrase) => `"${words.join(" ")}"${prefix ? " *" : ""}`

/**
 * The query for the big indexes, and how rare each of its terms is. For the beginning of a word FTS5 first merges all that
 * begins so, 100 ms for a common one in a million mails; the forms themselves it walks together and stops where we do.
 */
export async function expandQuery(read: Tx, query: Query): Promise<{ query: Query; rarity: number[] }> {
  const [{ texts = 0 } = {}] = await read.all<{ texts: number }>(
    sql`select coalesce(max(id), 0) as texts from messages`,
  )
  const expanded: Query = []
  const rarity: number[] = []
  for (const term of query) {
    const phrases = await Promise.all(term.map((phrase) => expandPhrase(read, phrase)))
    expanded.push(phrases.flatMap((found) => found.phrases))
    rarity.push(rarityOf(Math.max(...phrases.map(({ texts }) => texts)), texts))
  }
  return { query: expanded, rarity }
}

async function expandPhrase(read: Tx, phrase: Phrase): Promise<{ phrases: Phrase[]; texts: number }> {
  const { words, prefix } = phrase
  const last = words.at(-1) ?? ""
  const forms = await read.all<{ term: string; doc: number }>(
    sql`select term, doc from search_sample_words where term >= ${last} and term <= ${prefix ? `${last}\u{10FFFF}` : last}`,
  )
  const texts = SAMPLED * forms.reduce((sum, { doc }) => sum + doc, 0)
  if (!prefix || texts < COMMON) return { phrases: [phrase], texts }
  forms.sort((one, other) => other.doc - one.doc)
  const phrases = forms
    .slice(0, MOST_FORMS)
    .map(({ term }) => ({ words: [...words.slice(0, -1), term], prefix: false }))
  return { phrases, texts }
}
