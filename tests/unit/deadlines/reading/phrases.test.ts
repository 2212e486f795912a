import { expect, test } from "vitest"
import { readShared } from "#tests/support/shared.ts"
import phrases from "../../../fixtures/sentences/phrases.json"
import { read } from "./support.ts"

type Phrase = {
  id: string
  phrase: string
  cls: string
  due: string | null
  time: string | null
  latest: string | null
}

/** Classes whose date, if any, is no deadline for an answer. */
const silent = ["not_deadline", "none", "no_reply"]
const urgencies: Record<string, string> = { urgent: "urgent", low: "low", none: "low" }

test.each(phrases as Phrase[])("$id $phrase", ({ phrase, cls, due, time, latest }) => {
  const inSubject = phrase.includes("(i emnefeltet)")
  const words = phrase.replace(/ \((?:svensk|i emnefeltet)\)/, "")
  const need = inSubject ? read("", undefined, words) : read(words)
  const by = due === null || silent.includes(cls) ? null : time === null ? due : `${due}T${time}`
  expect(need).toMatchObject({ by, latest: by === null ? null : latest })
  if (urgencies[cls] !== undefined) expect(need.urgency).toBe(urgencies[cls])
})

const shared = readShared("domain/deadline-phrases.json")
if (shared !== null)
  test("they are those of the domain's list", () => expect(phrases).toEqual(JSON.parse(shared).phrases))
