import { expect, test } from "vitest"
import { quarterOfWeek, wholeQuarters } from "#app/surveys/quarters.ts"
import { findSatisfaction } from "#app/surveys/satisfaction-query.server.ts"
import { quarterKey } from "#app/target-groups/quarter.ts"
import { surveyAnswers } from "#db/schema/index.ts"
import { openTestHouse } from "#tests/support/house.ts"
import { fullMarks } from "#tests/support/surveys.ts"

const at = (moment: string) => Date.parse(moment)

test("a quarter is whole when the last week that began in it is over", () => {
  expect(quarterOfWeek("2026-09-28")).toBe("2026-3")
  const newest = (moment: string) => wholeQuarters(at(moment), 1).map(quarterKey)
  expect(newest("2026-10-04T23:59:00+02:00")).toEqual(["2026-2"])
  expect(newest("2026-10-05T00:00:00+02:00")).toEqual(["2026-3"])
})

test("the overview is told of whole quarters alone: what comes in day by day moves nothing", async () => {
  const house = openTestHouse()
  try {
    const say = (id: number, week: string, comment: string | null = null) =>
      house.db.write((tx) =>
        tx.insert(surveyAnswers).values({
          ...{
            id,
            week,
            comment,
            targetGroup: "businesses" as const,
            topic: "other" as const,
            unitId: null,
            ...fullMarks,
          },
          timely: 1,
        }),
      )
    for (let n = 1; n <= 5; n++) await say(n, "2026-08-03", n === 1 ? "Skriv kortere" : null)
    const find = () =>
      findSatisfaction(
        house.db.read,
        { from: at("2026-09-01T00:00:00+02:00"), to: at("2026-12-01T00:00:00+01:00") },
        at("2026-11-26T10:00:00+01:00"),
      )
    const before = await find()
    expect(before.quarters.map(quarterKey)).toEqual(["2026-3"])
    expect(before.satisfaction.whole).toMatchObject({
      n: 5,
      questions: { timely: { mean: 1, counts: { 1: 5, 5: 0 } } },
    })
    expect(before.satisfaction.group[0]?.comments).toEqual(["Skriv kortere"])
    expect(before.satisfaction.topic[0]?.comments).toEqual([])
    for (let n = 6; n <= 20; n++) await say(n, "2026-11-23")
    expect(await find()).toEqual(before)
  } finally {
    house.close()
  }
})
