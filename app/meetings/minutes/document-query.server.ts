import { and, eq } from "drizzle-orm"
import { notFound } from "#app/errors.ts"
import { getMeeting } from "#app/meetings/rows.server.ts"
import type { Tx } from "#db/client.server.ts"
import { minutesVersions } from "#db/schema/index.ts"
import { gatherContent } from "./content.server.ts"
import { listVersions } from "./minutes-query.server.ts"

/**
 * The minutes to read: a version as it was approved, else what is current, which is a draft until it is. Beside it the
 * one it is compared with. @throws DomainError "not-found" for a version there is not
 */
export async function getDocument(read: Tx, meetingId: number, asked: { version: number | null; with: number | null }) {
  const meeting = await getMeeting(read, meetingId)
  const versions = await listVersions(read, meetingId)
  const [latest] = versions
  const locked = meeting.status === "minutes-approved"
  const shown = asked.version ?? (locked ? (latest?.n ?? null) : null)
  return {
    meeting: { id: meeting.id, title: meeting.title, type: meeting.type },
    versions,
    version: shown === null ? null : (versions.find(({ n }) => n === shown) ?? null),
    content: shown === null ? await gatherContent(read, meeting) : await getContent(read, meetingId, shown),
    comparedWith: asked.with,
    before: asked.with === null ? null : await getContent(read, meetingId, asked.with),
  }
}

async function getContent(read: Tx, meetingId: number, n: number) {
  const [row] = await read
    .select({ content: minutesVersions.content })
    .from(minutesVersions)
    .where(and(eq(minutesVersions.meetingId, meetingId), eq(minutesVersions.n, n)))
  if (!row) throw notFound()
  return row.content
}
