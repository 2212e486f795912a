import Papa from "papaparse"
import type { Messages } from "#app/i18n/messages.ts"
import type { Tx } from "#db/client.server.ts"
import { escapeCell } from "./escaping.ts"
import { getImport, listFates } from "./queries.server.ts"
import { remarkWords } from "./remark-words.ts"
import { isFailure } from "./remarks.ts"

const most = 100_000

export async function failedRows(
  read: Tx,
  id: number,
  t: Messages,
): Promise<{ name: string; text: string; count: number }> {
  const { reading } = await getImport(read, id)
  const rows = await listFates(read, id, { verdict: "fail", limit: most, offset: 0 })
  const lines = rows.map(({ cells, remarks }) => {
    const reasons = remarks.filter(({ code }) => isFailure(code)).map((remark) => remarkWords(remark, t, {}))
    return [...reading.headers.map((_, at) => cells[at] ?? ""), reasons.join(" ")]
  })
  const table = [[...reading.headers, t.imports.reason], ...lines].map((row) => row.map(escapeCell))
  const text = `\ufeff${Papa.unparse(table, { delimiter: ";", newline: "\r\n" })}\r\n`
  return { name: `import-${id}-${t.imports.verdicts.fail.toLowerCase()}.csv`, text, count: rows.length }
}
