import type { Topic } from "#app/inquiries/topics.ts"
import type { TargetGroupKey } from "#app/target-groups/target-groups.ts"

/** What a visitor can choose between; also the addresses of the pages, so they are words and never change. */
export const subjects = ["varsling", "arbejdsfordeling", "arbejdstilladelse", "andet"] as const
export type Subject = (typeof subjects)[number]

export const isSubject = (value: unknown): value is Subject => subjects.some((subject) => subject === value)

type Chosen = { topic: Topic; targetGroup: TargetGroupKey }

/** What a choice says of the inquiry; "something else" says nothing, and the words decide alone. */
export const chosenBy: Readonly<Record<Subject, Chosen | undefined>> = {
  varsling: { topic: "collective-dismissal", targetGroup: "businesses" },
  arbejdsfordeling: { topic: "work-sharing", targetGroup: "businesses" },
  arbejdstilladelse: { topic: "work-permit", targetGroup: "businesses" },
  andet: undefined,
}

export const contactPath = (subject?: Subject) => (subject ? `/kontakt/${subject}` : "/kontakt")
export const receiptPath = (token: string) => `/kontakt/kvittering/${token}`
export const statusPath = (token: string) => `/kontakt/henvendelse/${token}`
