import { describe, expect, test } from "vitest"
import { read } from "./support.ts"

// What people write after "Vi skal have jeres svar …", on Wednesday 11 February 2026 at 10:30.
const danish: [words: string, by: string, latest?: string][] = [
  ["senest den 4. marts", "2026-03-04"],
  ["senest d. 4/3", "2026-03-04"],
  ["senest 4/3-26", "2026-03-04"],
  ["senest d. 4.3.", "2026-03-04"],
  ["senest 04.03.2026", "2026-03-04"],
  ["senest 04-03-2026 kl. 13", "2026-03-04T13:00"],
  ["senest 2026-03-04", "2026-03-04"],
  ["senest onsdag den 4. marts kl. 8.15", "2026-03-04T08:15"],
  ["senest d. 17.", "2026-02-17"],
  ["senest den 9.", "2026-03-09"],
  ["senest den 17. ds.", "2026-02-17"],
  ["senest den 1. i næste måned", "2026-03-01"],
  ["til og med den 20. februar", "2026-02-20"],
  ["inden den 17. februar", "2026-02-16", "2026-02-17"],
  ["inden 1. marts", "2026-02-27", "2026-03-01"],
  ["før den 24. februar", "2026-02-23", "2026-02-24"],
  ["senest 5. januar 2027", "2027-01-05"],
  ["senest mandag", "2026-02-16"],
  ["på tirsdag", "2026-02-17"],
  ["nu på torsdag", "2026-02-12"],
  ["næste mandag", "2026-02-16", "2026-02-23"],
  ["mandag i næste uge", "2026-02-16"],
  ["torsdag i denne uge", "2026-02-12"],
  ["tirsdag i uge 10", "2026-03-03"],
  ["på mandag otte dage", "2026-02-23"],
  ["torsdag om 14 dage", "2026-02-26"],
  ["inden tirsdag", "2026-02-16", "2026-02-17"],
  ["senest torsdag kl. 14.30", "2026-02-12T14:30"],
  ["torsdag middag", "2026-02-12T12:00"],
  ["senest i overmorgen", "2026-02-13"],
  ["i dag", "2026-02-11"],
  ["senest d.d. kl. 16", "2026-02-11T16:00"],
  ["inden kl. 13 i morgen", "2026-02-12T13:00"],
  ["i morgen tidlig", "2026-02-12T09:00"],
  ["i morgen formiddag", "2026-02-12T12:00"],
  ["inden halv fire", "2026-02-11T15:30"],
  ["inden kvart over to", "2026-02-11T14:15"],
  ["inden ti minutter i tre", "2026-02-11T14:50"],
  ["inden kl. 4", "2026-02-11T16:00"],
  ["inden kl. 9", "2026-02-12T09:00"],
  ["før frokost", "2026-02-11T12:00"],
  ["inden lukketid", "2026-02-11"],
  ["inden for en time", "2026-02-11T11:30"],
  ["inden for halvanden time", "2026-02-11T12:00"],
  ["inden for 72 timer", "2026-02-14T10:30"],
  ["inden for 14 dage", "2026-02-25"],
  ["inden for 8 dage", "2026-02-18", "2026-02-19"],
  ["inden for tre dage", "2026-02-13", "2026-02-14"],
  ["inden for to uger", "2026-02-25"],
  ["inden for en måned", "2026-03-11"],
  ["inden for 10 hverdage", "2026-02-25"],
  ["senest 4 arbejdsdage efter modtagelsen", "2026-02-17"],
  ["senest om en uge", "2026-02-18"],
  ["i løbet af ugen", "2026-02-13", "2026-02-15"],
  ["i løbet af næste uge", "2026-02-20", "2026-02-22"],
  ["inden udgangen af denne uge", "2026-02-13", "2026-02-15"],
  ["senest i uge 10", "2026-03-06", "2026-03-08"],
  ["inden uge 10", "2026-02-27", "2026-03-01"],
  ["i begyndelsen af uge 10", "2026-03-02", "2026-03-03"],
  ["senest medio april", "2026-04-15", "2026-04-20"],
  ["ultimo marts", "2026-03-31"],
  ["inden udgangen af april", "2026-04-30"],
  ["inden månedens udgang", "2026-02-27", "2026-02-28"],
  ["inden udgangen af 2. kvartal", "2026-06-30"],
  ["inden weekenden", "2026-02-13"],
  ["inden påske", "2026-04-01"],
  ["før pinse", "2026-05-22"],
  ["inden Kristi himmelfart", "2026-05-13"],
  ["inden jul", "2026-12-23"],
  ["senest 8 dage før mødet den 24. februar", "2026-02-16"],
  ["inden udvalgsmødet den 24. februar", "2026-02-23", "2026-02-24"],
  ["senest paa loerdag kl. 9", "2026-02-14T09:00"],
]

const english: [words: string, by: string, latest?: string][] = [
  ["by Monday", "2026-02-16"],
  ["by 4 March", "2026-03-04"],
  ["by March 4th", "2026-03-04"],
  ["by 04/03/2026", "2026-03-04"],
  ["no later than Thursday 12 February at 3 pm", "2026-02-12T15:00"],
  ["before Friday", "2026-02-12", "2026-02-13"],
  ["within ten working days", "2026-02-25"],
  ["within 48 hours", "2026-02-13T10:30"],
  ["by the end of next week", "2026-02-20", "2026-02-22"],
  ["by the end of the month", "2026-02-27", "2026-02-28"],
  ["by close of business on Monday", "2026-02-16"],
  ["by noon tomorrow", "2026-02-12T12:00"],
  ["by the 20th", "2026-02-20"],
  ["before Easter", "2026-04-01"],
  ["by mid-March", "2026-03-13"],
]

describe("what people write for a deadline", () => {
  test.each(danish)("%s", (words, by, latest = undefined) => {
    expect(read(`Kære Lise\n\nVi skal have jeres svar ${words}.\n\nMvh Ada`)).toMatchObject({
      by,
      latest: latest ?? null,
    })
  })

  test.each(english)("%s", (words, by, latest = undefined) => {
    const need = read(`Dear Lise\n\nWe need your answer to our question ${words}.\n\nBest regards\nAda`)
    expect(need).toMatchObject({ by, latest: latest ?? null })
  })
})

test.each([
  ["Vi skal have jeres svar senest den 30. februar.", "no-such-date"],
  ["Vi skal have jeres svar senest mandag den 17. februar.", "weekday-contradicts-date"],
])("flags what a person should look at: %s", (text, flag) => {
  expect(read(text).flags).toEqual([flag])
})
