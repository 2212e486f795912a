import { loadCalendar } from "#app/deadlines/queries.server.ts"
import type { Locale } from "#app/i18n/locale.ts"
import { type DueText, rowDue } from "#app/inquiries/row-due.ts"
import type { Tx } from "#db/client.server.ts"
import type { Found, InquiryResult, Results } from "./results.ts"

export type ShownInquiry = Pick<InquiryResult, "title" | "said"> & {
  number: string
  sender: string
  confidential: boolean
  due: DueText
}
export type ShownResults = Omit<Results, "inquiries"> & { inquiries: Found<ShownInquiry> }

/** The results as the pages draw them: how a case stands in words. */
export async function withDue(read: Tx, results: Results, now: number, locale: Locale): Promise<ShownResults> {
  const calendar = await loadCalendar(read, now)
  const rows = results.inquiries.rows.map(({ row, title, said }) => ({
    ...{ title, said, number: row.number, sender: row.sender, confidential: row.confidential },
    due: rowDue(row, now, calendar, locale),
  }))
  return { ...results, inquiries: { ...results.inquiries, rows } }
}
