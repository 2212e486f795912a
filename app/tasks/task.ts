import type { LocalDate } from "#app/deadlines/need.ts"

export const taskKinds = ["follow-up", "callback", "task"] as const
export type TaskKind = (typeof taskKinds)[number]

export type TaskRow = {
  id: number
  kind: TaskKind
  title: string
  dueOn: LocalDate
  assignee: { id: number; name: string; initials: string }
  /** "Bodil Krageskov, Jobcenter Køge"; empty where it is about nobody. */
  party: string
  phone: string | null
  contactId: number | null
  inquiryNumber: string | null
  /** The meeting it was agreed at. */
  meetingId: number | null
  doneAt: number | null
}

/** Where a task stands, by its day: everything before today is late. */
export type TaskState = "late" | "soon" | "ok" | "done"
export const taskState = ({ dueOn, doneAt }: Pick<TaskRow, "dueOn" | "doneAt">, today: LocalDate): TaskState =>
  doneAt !== null ? "done" : dueOn < today ? "late" : dueOn === today ? "soon" : "ok"
