import { type Mark, marks, type Question, questions, type Split, splits } from "./questions.ts"
import { type Places, publish } from "./suppression.ts"

export type Answer = Places & Record<Question, number> & { quarter: string; comment: string | null }
/** How often each mark from 1 to 5 was given, and the mean. */
export type Spread = { mean: number; counts: Record<Mark, number> }
export type Summary = { n: number; questions: Record<Question, Spread> }
export type SatisfactionRow = {
  key: string
  /** Null where nothing of it may be shown, and why. */
  shown: Summary | null
  why: "few" | "hidden" | null
  /** Of a target group alone: put together with those of another split they would tell one answer from the rest. */
  comments: string[]
}
export type Satisfaction = { whole: Summary | null } & Record<Split, SatisfactionRow[]>

/**
 * What was said in some quarters. Each quarter is judged by itself, and a sum is made of nothing but what its quarters
 * show: no difference of two periods tells more than they do.
 */
export function summarise(answers: readonly Answer[]): Satisfaction {
  const quarters = new Map<string, Answer[]>()
  for (const answer of answers) quarters.set(answer.quarter, [...(quarters.get(answer.quarter) ?? []), answer])
  const published = [...quarters.values()].map((own) => ({ own, ...publish(own) }))
  const whole = published.flatMap(({ own, whole }) => pick(own, whole ?? []))
  const rowsOf = (split: Split): SatisfactionRow[] => {
    const keys = [...new Set(answers.map((answer) => answer[split]))].sort()
    return keys.map((key) => {
      const cells = published.map(({ own, cells }) => ({ own, cell: cells[split].get(key) }))
      const shown = cells.flatMap(({ own, cell }) => (typeof cell === "object" ? pick(own, cell.answers) : []))
      const why = shown.length > 0 ? null : cells.some(({ cell }) => cell === "hidden") ? "hidden" : "few"
      const said = split === "group" ? shown.flatMap(({ comment }) => comment ?? []) : []
      return { key, shown: shown.length > 0 ? sumUp(shown) : null, why, comments: said.sort() }
    })
  }
  const [group, topic, unit] = splits.map(rowsOf)
  return { whole: whole.length > 0 ? sumUp(whole) : null, group: group ?? [], topic: topic ?? [], unit: unit ?? [] }
}

const pick = (own: readonly Answer[], which: readonly number[]): Answer[] => which.flatMap((n) => own[n] ?? [])

function sumUp(answers: readonly Answer[]): Summary {
  const spreadOf = (question: Question): Spread => {
    const given = answers.map((answer) => answer[question])
    const countOf = (mark: Mark) => given.filter((each) => each === mark).length
    return {
      mean: given.reduce((sum, mark) => sum + mark, 0) / given.length,
      counts: Object.fromEntries(marks.map((mark) => [mark, countOf(mark)])) as Record<Mark, number>,
    }
  }
  const spreads = Object.fromEntries(questions.map((question) => [question, spreadOf(question)]))
  return { n: answers.length, questions: spreads as Record<Question, Spread> }
}
