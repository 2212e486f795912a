import { eq } from "drizzle-orm"
import type { Page } from "playwright-core"
import { approveReply } from "#app/approvals/approving.server.ts"
import { askReader } from "#app/approvals/asking.server.ts"
import { returnReply } from "#app/approvals/returning.server.ts"
import { inquiries } from "#db/schema/index.ts"
import { letter } from "./approvals.ts"
import type { TestHouse } from "./house.ts"
import { receive } from "./mail.ts"
import { openAll } from "./openings.ts"

const paths = { mine: "", theirs: "", returned: "", sent: "" }

/** A reply that waits for whoever looks, one of theirs that waits for a colleague, one that came back, one that was changed and sent. */
export async function fillApprovals(
  house: TestHouse,
  { looker, colleague, now }: { looker: number; colleague: number; now: number },
): Promise<void> {
  const lay = async (writer: number, readerId: number, subject: string) => {
    const id = (await receive(house, null, { subject })).inquiryId ?? 0
    const asked = { ...letter, cc: "chef@kommune.example", seenInboundAt: now, readerId, word: "Passer tallet?" }
    const { approvalId } = await askReader(house.db, { userId: writer, now }, id, asked)
    const [row] = await house.db.read.select().from(inquiries).where(eq(inquiries.id, id))
    return { approvalId, path: `/inquiries/${row?.number}` }
  }
  const reader = { userId: colleague, now }
  paths.mine = (await lay(colleague, looker, "Læs med")).path
  paths.theirs = (await lay(looker, colleague, "Venter")).path
  const returned = await lay(looker, colleague, "Tilbage")
  await returnReply(house.db, reader, returned.approvalId, "Skriv tallet for oktober.")
  paths.returned = returned.path
  const sent = await lay(looker, colleague, "Rettet")
  await approveReply(house, reader, sent.approvalId, {
    seenInboundAt: now,
    letter: { ...letter, text: "Brug AR 293." },
  })
  paths.sent = sent.path
}

export const approvalPages: [what: string, open: (page: Page) => Promise<unknown>][] = [
  ["a reply to read before it leaves, unfolded", (page) => openAll(page, paths.mine)],
  ["a reply that waits for a colleague, unfolded", (page) => openAll(page, paths.theirs)],
  ["a reply that was sent back", (page) => page.goto(paths.returned)],
  ["a reply that a colleague changed and sent, unfolded", (page) => openAll(page, paths.sent)],
]
