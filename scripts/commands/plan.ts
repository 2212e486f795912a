import { text as readText } from "node:stream/consumers"
import { z } from "zod"
import { instanceShape } from "#app/meetings/planner/instance.ts"
import { plan } from "#app/meetings/planner.ts"
import { type Command, print, UsageError } from "./command.ts"

export const command: Command = {
  summary: "Proposes dates for meetings: an instance as JSON in, a plan as JSON out.",
  usage: `plan < instance.json > plan.json

in   {"period":{"from","to"},"today","leadDays","durationMin","hours":{"from","to"},"closed":[],"avoidWeeks":[],
      "spacingDays","owners":[{"id","busy":[[from,to]],"maxPerDay","maxPerWeek"}],
      "slots":[{"party","owner","travelGroup","notBefore","notAfter","lastMeeting","lastYear","busy":[]}],
      "locked":[{"party","start"}],"preferredWeekdays":[1-7],"preferredHours":{"from","to"},"seed"}
out  {"meetings":[{"party","owner","start","end"}],"unplaced":[{"party","owner","stoppedBy"}],"score":{}}

Times are local (Europe/Copenhagen). stoppedBy is period, leadTime, spacing, ownerBusy, partyBusy or ownerMax.
Without avoidWeeks, weeks 7, 8, 28-31, 42, 51 and 52 are left free. The same instance and seed give the same plan.`,
  run: async () => {
    const instance = read(await readText(process.stdin))
    try {
      print(JSON.stringify(plan(instance), null, 2))
    } catch (error) {
      if (error instanceof RangeError) throw new UsageError(error.message)
      throw error
    }
  },
}

function read(json: string) {
  try {
    return instanceShape.parse(JSON.parse(json))
  } catch (error) {
    if (error instanceof z.ZodError) throw new UsageError(z.prettifyError(error))
    if (error instanceof SyntaxError) throw new UsageError(`The instance is no JSON: ${error.message}`)
    throw error
  }
}
