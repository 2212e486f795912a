import { readdirSync, readFileSync } from "node:fs"
import { readNeed } from "#app/deadlines/read-need.ts"
import type { LabelledMessage } from "#scripts/eval/needs.ts"

/** Wednesday 11 February 2026, 10:30: the moment the phrases of ../shared/domain are reckoned from. */
export const REFERENCE = "2026-02-11T10:30:00+01:00"

export const read = (text: string, sentAt: string = REFERENCE, subject = "") => readNeed({ subject, text, sentAt })

/** The labelled messages kept with the tests. */
export const readFixtures = (): LabelledMessage[] =>
  readdirSync("tests/fixtures/needs")
    .filter((name) => name.endsWith(".jsonl"))
    .flatMap((name) => parseMessages(readFileSync(`tests/fixtures/needs/${name}`, "utf8")))

export const parseMessages = (lines: string): LabelledMessage[] =>
  lines
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as LabelledMessage)
