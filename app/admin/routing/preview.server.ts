import { and, asc, desc, eq, inArray, ne } from "drizzle-orm"
import type { Viewer } from "#app/auth/viewer.ts"
import { listRules, type RuleInput } from "#app/inquiries/routing-rules.server.ts"
import { readParts } from "#app/inquiries/triage/message-parts.ts"
import {
  compileRouting,
  foldText,
  type RoutingFacts,
  type RoutingRule,
  resultFields,
} from "#app/inquiries/triage/routing.ts"
import { visibleTo } from "#app/inquiries/visibility.server.ts"
import { guessLanguage } from "#app/lib/language.ts"
import type { Tx } from "#db/client.server.ts"
import { attachments, inquiries, mailboxes, messages, organisations, units, users } from "#db/schema/index.ts"
import type { Change, Preview } from "./preview.ts"

/** How many of the newest cases are looked through, and how many of the hits are shown. */
const looked = 1_000
const shown = 20

type Row = Awaited<ReturnType<typeof listNewest>>[number]

/**
 * What a rule, as it stands in its form, would have done with the newest cases the viewer may see. `id` is null for a
 * new one, which comes last: what a rule above it says first is not its doing.
 */
export async function previewRule(read: Tx, viewer: Viewer, id: number | null, input: RuleInput): Promise<Preview> {
  const rules = await listRules(read)
  const place = rules.findIndex((rule) => rule.id === id)
  const above = rules.slice(0, place < 0 ? rules.length : place).filter(({ active }) => active)
  const rule: RoutingRule = { ...input, id: id ?? 0 }
  const route = compileRouting([...above, rule])
  const alone = compileRouting([{ ...rule, result: { replyExpected: true } }])

  const rows = await listNewest(read, viewer)
  const boxes = await read.select({ id: mailboxes.id, address: mailboxes.address }).from(mailboxes)
  const boxOf = new Map(boxes.map((box) => [box.address, box.id]))
  const names = {
    unitId: new Map(
      (await read.select({ id: units.id, name: units.name }).from(units)).map((row) => [row.id, row.name]),
    ),
    assigneeId: new Map(
      (await read.select({ id: users.id, name: users.name }).from(users)).map((row) => [row.id, row.name]),
    ),
  }
  const hits = rows.filter((row) => Object.keys(alone(factsOf(row, boxOf))).length > 0)
  const told = hits.map((row) => {
    const routed = route(factsOf(row, boxOf))
    const mine = resultFields.flatMap((field) => {
      const said = routed[field]
      if (!said || said.rule !== rule) return []
      // A known sender's group is not a rule's to change.
      if (field === "targetGroup" && row.knownGroup !== null) return []
      const word = (value: unknown) =>
        value === null || value === undefined
          ? null
          : field === "unitId" || field === "assigneeId"
            ? (names[field].get(Number(value)) ?? null)
            : String(value)
      const change: Change = { field, from: word(row.inquiry[field]), to: word(said.value) }
      return change.from === change.to ? [] : [change]
    })
    const { number, subject } = row.inquiry
    return { number, subject, changes: mine }
  })
  const [changed, unchanged] = [told.filter(isChanged), told.filter((hit) => !isChanged(hit))]
  return {
    of: rows.length,
    matching: told.length,
    changing: changed.length,
    hits: [...changed, ...unchanged].slice(0, shown),
  }
}

const isChanged = ({ changes }: { changes: Change[] }) => changes.length > 0

async function listNewest(read: Tx, viewer: Viewer) {
  const newest = await read
    .select({ inquiry: inquiries, knownGroup: organisations.targetGroup })
    .from(inquiries)
    .leftJoin(organisations, eq(organisations.id, inquiries.organisationId))
    .where(and(visibleTo(viewer), ne(inquiries.topic, "automatic")))
    .orderBy(desc(inquiries.id))
    .limit(looked)
  const ids = newest.map(({ inquiry }) => inquiry.id)
  const mails = await read
    .select({
      id: messages.id,
      inquiryId: messages.inquiryId,
      subject: messages.subject,
      text: messages.text,
      from: messages.from,
      mailboxes: messages.mailboxes,
    })
    .from(messages)
    .where(and(inArray(messages.inquiryId, ids), eq(messages.direction, "in"), eq(messages.automatic, false)))
    .orderBy(asc(messages.id))
  const first = new Map<number, (typeof mails)[number]>()
  for (const mail of mails) if (!first.has(mail.inquiryId)) first.set(mail.inquiryId, mail)
  const withFiles = await read
    .selectDistinct({ messageId: attachments.messageId })
    .from(attachments)
    .where(
      and(
        inArray(
          attachments.messageId,
          [...first.values()].map(({ id }) => id),
        ),
        eq(attachments.inline, false),
      ),
    )
  const attached = new Set(withFiles.map(({ messageId }) => messageId))
  return newest.flatMap(({ inquiry, knownGroup }) => {
    const mail = first.get(inquiry.id)
    return mail ? [{ inquiry, knownGroup, mail, hasAttachment: attached.has(mail.id) }] : []
  })
}

function factsOf({ inquiry, mail, hasAttachment }: Row, boxOf: ReadonlyMap<string, number>): RoutingFacts {
  const [address] = mail.mailboxes
  return {
    mailboxId: address === undefined ? null : (boxOf.get(address) ?? null),
    address: mail.from?.address ?? "",
    senderGroup: inquiry.targetGroup,
    hasAttachment,
    language: () => guessLanguage(mail.text),
    subject: () => foldText(mail.subject),
    text: () => {
      const { fresh, signature } = readParts(mail)
      return foldText(fresh.text, signature.text)
    },
  }
}
