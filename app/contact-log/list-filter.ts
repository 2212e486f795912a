import { type Channel, channels } from "#app/inquiries/inquiry.ts"

export const contactViews = ["mine", "unit", "all"] as const
export type ContactView = (typeof contactViews)[number]

/** Days back from now. */
export const periods = { week: 7, month: 31, quarter: 92, year: 366 } as const
export type Period = keyof typeof periods
export const periodNames = Object.keys(periods) as Period[]

export type ContactFilter = {
  view: ContactView
  channel?: Channel
  period?: Period
  text?: string
  /** From 1. */
  page: number
}

/** The log's filter from its address. What is not understood is left out, so that an old link still opens. */
export function readContactFilter(params: URLSearchParams): ContactFilter {
  const page = Number(params.get("page"))
  return {
    view: contactViews.find((view) => view === params.get("view")) ?? "all",
    channel: channels.find((channel) => channel === params.get("channel")),
    period: periodNames.find((period) => period === params.get("period")),
    text: params.get("text")?.trim().slice(0, 200) || undefined,
    page: Number.isInteger(page) && page > 1 && page < 100_000 ? page : 1,
  }
}

/** The address of a filter: "?view=mine&channel=phone", or "" for all there is. */
export function contactSearch({ view, channel, period, text, page }: Partial<ContactFilter>): string {
  const fields = { view: view === "all" ? undefined : view, channel, period, text, page: page === 1 ? undefined : page }
  const given = Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]))
  return given.length === 0 ? "" : `?${new URLSearchParams(given)}`
}
