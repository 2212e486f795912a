import { z } from "zod"
import { isTyped, readMoment } from "#app/deadlines/moment-input.ts"
import { dateOf, instantOf, localDay } from "#app/deadlines/zone.ts"
import type { Messages } from "#app/i18n/messages.ts"
import type { FactValue, Field, Kind } from "./kind.ts"
import type { Choices } from "./words.ts"

const LONGEST_TEXT = 200
const LONGEST_NOTE = 500
const MOST = 1_000_000

/** Null takes out what stood in a field. */
export type FactChanges = Record<string, FactValue | null>
export type FactsInput = { topic: string; revision: number; changes: FactChanges }

/**
 * What is typed in a kind's fields, `now` in epoch milliseconds. A form that names one field in `only` says nothing of the
 * others; any other says that a field that is empty is to be empty.
 */
export function factsForm(kind: Kind, choices: Choices, t: Messages, now: number): z.ZodType<FactsInput> {
  return z
    .looseObject({ topic: z.string(), revision: z.coerce.number().int().min(0), only: z.string().optional() })
    .transform((input, ctx) => {
      const asked = kind.fields.filter(({ key }) => input.only === undefined || input.only === key)
      const changes: FactChanges = {}
      for (const field of asked) {
        const text = String(input[field.key] ?? "").trim()
        const read = text === "" ? { value: null } : readField(field, text, choices, t, now)
        if ("wrong" in read) ctx.addIssue({ code: "custom", path: [field.key], message: read.wrong })
        else changes[field.key] = read.value
      }
      return { topic: input.topic, revision: input.revision, changes }
    })
}

type Read = { value: FactValue } | { wrong: string }

function readField(field: Field, text: string, choices: Choices, t: Messages, now: number): Read {
  const { errors, kinds } = t
  switch (field.type) {
    case "count": {
      // "1.240" and "1 240" are how a thousand is written.
      const digits = /^(\d+|\d{1,3}(?:[. ]\d{3})+)$/.exec(text)?.[1]?.replace(/[. ]/g, "")
      const value = Number(digits ?? Number.NaN)
      return value <= MOST ? { value } : { wrong: kinds.wrong.count }
    }
    case "yes-no":
      return text === "yes" || text === "no" ? { value: text === "yes" } : { wrong: errors.required }
    case "choice": {
      const known = choices[field.key]?.some(({ value }) => value === text)
      if (!known) return { wrong: errors.required }
      return { value: isOfPeople(field) ? Number(text) : text }
    }
    case "text":
      return text.length <= LONGEST_TEXT ? { value: text } : { wrong: errors.tooLong(LONGEST_TEXT) }
    default: {
      const read = readPast(text, now)
      if (!isTyped(read)) return { wrong: errors.codes["unreadable-day"]({}) }
      const clock = field.type === "moment" && read.minutes !== null ? `T${clockOf(read.minutes)}` : ""
      return { value: dateOf(read.day) + clock }
    }
  }
}

/** What has happened is also told by "i går", which no deadline is. */
function readPast(text: string, now: number) {
  const ago = [/^(?:i går|yesterday)(?=$|\s)/i, /^i forgårs(?=$|\s)/i].findIndex((word) => word.test(text.trim()))
  const told =
    ago < 0 ? text : text.trim().replace(/^(?:i (?:for)?går(?:s)?|yesterday)/i, dateOf(localDay(now) - 1 - ago))
  return readMoment(told, "", now)
}

const isOfPeople = ({ options }: Field) => options === "management" || options === "colleagues"
const clockOf = (minutes: number) =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":")

export type StepInput = {
  topic: string
  step: string
  change: "take" | "excuse" | "untake"
  /** Epoch milliseconds; null is now. */
  at: number | null
  note: string
}

/** A step is ticked, excused or opened again. `at` is the moment itself, for undo; `when` is one that is typed. */
export const stepForm = ({ errors, kinds }: Messages, now: number): z.ZodType<StepInput> =>
  z
    .object({
      topic: z.string(),
      step: z.string({ error: errors.required }),
      change: z.enum(["take", "excuse", "untake"], { error: errors.required }),
      at: z.coerce.number().int().optional(),
      when: z.string().max(80, errors.tooLong(80)).optional(),
      note: z.string().trim().max(LONGEST_NOTE, errors.tooLong(LONGEST_NOTE)).default(""),
    })
    .transform(({ at, when, ...input }, ctx) => {
      if (when === undefined) return { ...input, at: at ?? null }
      const read = readPast(when, now)
      if (isTyped(read) && read.minutes !== null) return { ...input, at: instantOf(read.day, read.minutes) }
      const message = isTyped(read) ? kinds.wrong.clock : errors.codes["unreadable-day"]({})
      ctx.addIssue({ code: "custom", path: ["when"], message })
      return z.NEVER
    })
