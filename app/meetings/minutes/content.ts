import type { LocalDate } from "#app/deadlines/need.ts"

/** Minutes as they were approved: all their words, so that nothing that changes later changes them. */
export type MinutesContent = {
  title: string
  startAt: number
  endAt: number
  place: string | null
  attendees: { name: string; beside: string; came: boolean }[]
  items: MinutesItem[]
  decisions: { item: number | null; text: string; owner: string | null; dueOn: LocalDate | null }[]
  actions: MinutesAction[]
}
/** `n`: its number on the agenda, from 1. */
export type MinutesItem = {
  n: number
  title: string
  presenter: string | null
  recommendation: string | null
  minutes: string
  notReached: boolean
}
export type MinutesAction = { item: number | null; title: string; owner: string; ownerKey: string; dueOn: LocalDate }
