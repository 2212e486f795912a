/*
 * A spreadsheet runs a cell that begins with one of these as a formula, also from CSV (OWASP, CSV injection). An
 * apostrophe before it makes it text; one more before a cell that already looks so, to be told apart when it comes back.
 */
const formula = /^'*[=+\-@\t\r]/

export const escapeCell = (text: string): string => (formula.test(text) ? `'${text}` : text)

/** The reverse: what an export of ours, or whoever did the same, put before the cell is taken off again. */
export const unescapeCell = (text: string): string => (/^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text)
