import { asc, eq } from "drizzle-orm"
import { addMeeting, type NewMeeting } from "#app/meetings/adding.server.ts"
import { changeMeeting, type MeetingChange } from "#app/meetings/changing.server.ts"
import { getMeeting, listAttendeeRows } from "#app/meetings/rows.server.ts"
import { addresses, outbox, users } from "#db/schema/index.ts"
import { openTestHouse, type TestHouse } from "#tests/support/house.ts"
import { furnish } from "#tests/support/mail.ts"

const HOUR = 3_600_000
export const startAt = Date.parse("2026-12-02T09:00:00+01:00")

export type InvitedHouse = Awaited<ReturnType<typeof openInvitedHouse>>

/** A house with a proposed meeting, whose guests are asked by address. */
export async function openInvitedHouse(now?: number) {
  const house: TestHouse = openTestHouse(now)
  const { signe, mailbox } = await furnish(house)
  const actor = () => ({ userId: signe.id, now: house.clock.now })
  const propose = (addresses: string[], over: Partial<NewMeeting> = {}) =>
    addMeeting(house.db, actor(), {
      ...{ type: "other", title: "Dialogmøde 4. kvartal", status: "draft", place: "Rådhuset", link: null },
      ...{ startAt, endAt: startAt + 1.5 * HOUR, organiserId: signe.id },
      attendees: addresses.map((address) => ({ address })),
      ...over,
    })
  const change = async (id: number, to: Partial<MeetingChange>) => {
    const { title, startAt, endAt, place, link, organiserId, status } = await getMeeting(house.db.read, id)
    if (status !== "draft" && status !== "invited") throw new Error(status)
    return changeMeeting(house, actor(), id, { title, startAt, endAt, place, link, organiserId, status, ...to })
  }
  const mails = () => house.db.read.select().from(outbox).orderBy(asc(outbox.id))
  return {
    house,
    signe,
    mailbox,
    actor,
    propose,
    change,
    mails,
    /** What waits to leave: to whom, which method, at which sequence. */
    waiting: async () =>
      (await mails())
        .filter(({ state }) => state === "queued")
        .map(({ mail }) => {
          const sequence = Number(/SEQUENCE:(\d+)/.exec(mail.calendar?.ics ?? "")?.[1])
          return [mail.to[0]?.address, mail.calendar?.method, sequence]
        }),
    /** As the worker leaves them. */
    settle: (state: "sent" | "failed") =>
      house.db.write((tx) =>
        tx
          .update(outbox)
          .set({ state, attempts: 1, settledAt: house.clock.now, lastError: state === "failed" ? "550 unknown" : null })
          .where(eq(outbox.state, "queued")),
      ),
    attendee: async (id: number, address: string) => {
      const rows = await listAttendeeRows(house.db.read, id)
      return rows.find((row) => row.address === address)
    },
    addAddress: (value: string, owner: { personId?: number; organisationId?: number }) =>
      house.db.write((tx) =>
        tx
          .insert(addresses)
          .values({ kind: "mail", value, lookup: value.toLowerCase(), createdAt: house.clock.now, ...owner }),
      ),
    setLocale: (locale: "da" | "en") =>
      house.db.write((tx) => tx.update(users).set({ locale }).where(eq(users.id, signe.id))),
    close: () => house.close(),
  }
}
