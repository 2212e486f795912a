import { eq } from "drizzle-orm"
import type { Tx } from "#db/client.server.ts"
import { meetingContacts, slots } from "#db/schema/index.ts"
import { refillSlots } from "./refilling.server.ts"

type Logged = { organisationId: number | null; dialogueMeeting: boolean }

/** A contact has been logged or put right: where it is or was a dialogue meeting, the slots of those parties follow. */
export async function followContact(tx: Tx, ...said: readonly Logged[]): Promise<void> {
  await refillSlots(
    tx,
    said.flatMap(({ organisationId, dialogueMeeting }) => (dialogueMeeting ? (organisationId ?? []) : [])),
  )
}

/** A contact is about to be taken back. */
export async function forgetContact(tx: Tx, contactId: number): Promise<void> {
  await tx.update(slots).set({ contactId: null }).where(eq(slots.contactId, contactId))
}

/** The meeting a contact tells of: what is said of it is put right there. Null for a contact of its own. */
export async function findMeetingOf(read: Tx, contactId: number): Promise<number | null> {
  const [row] = await read
    .select({ id: meetingContacts.meetingId })
    .from(meetingContacts)
    .where(eq(meetingContacts.contactId, contactId))
  return row?.id ?? null
}
