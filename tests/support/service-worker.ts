import { readEnv } from "#app/env.server.ts"
import { openTransport } from "#app/mail/transport.server.ts"
import { openServices } from "#app/services.server.ts"
import { keepDigests } from "#workers/digests.ts"
import { sendOutbox } from "#workers/outbox.ts"
import { keepReminders } from "#workers/reminders.ts"
import { keepSurveys } from "#workers/surveys.ts"

/* What sends by itself, as the worker process runs it, with a clock that begins where the test says. */

const ahead = Number(process.env.STARTS_AT) - Date.now()
const now = () => Date.now() + ahead
const house = openServices(readEnv(), now)
const clock = { now, random: Math.random }
const { signal } = new AbortController()
console.info("ready")
await Promise.all([
  ...[keepReminders, keepDigests, keepSurveys].map((keep) => keep(house, clock, signal)),
  sendOutbox(house, openTransport(house.env), clock, signal),
])
