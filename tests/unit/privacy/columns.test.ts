import { getTableColumns, getTableName, is } from "drizzle-orm"
import { SQLiteTable } from "drizzle-orm/sqlite-core"
import { expect, test } from "vitest"
import { heldTexts } from "#app/privacy/held-texts.server.ts"
import * as schema from "#db/schema/index.ts"

/** Emptied or removed as a whole, each by its own hand (emptying.server.ts, emptying-mails.server.ts). */
const byHand = [
  ...["people.name", "people.language", "people.preferredChannel", "people.keepUntil", "people.keepBecause"],
  ...["addresses.kind", "addresses.value", "addresses.lookup", "affiliations.role", "triage_models.state"],
  ...["front_door_links.address", "front_door_links.sha256", "automatic_mail.address"],
  ...["news_requests.address", "news_subscribers.address", "news_consents.address"],
  ...["merges.moved", "merges.keptBefore", "contacts.requestKey", "event_masks.data"],
]
/** The audit log, which is shown masked; hashes and handles; and what the authority says of itself and of organisations. */
const kept = [
  ...[
    "events.data",
    "events.hash",
    "messages.fingerprint",
    "meeting_mails.fingerprint",
    "meetings.uid",
    "removals.name",
  ],
  ...[
    "messages.flags",
    "messages.mailboxes",
    "note_mentions.words",
    "attachments.contentType",
    "attachments.contentId",
  ],
  ...["draft_attachments.contentType", "inbound_mail.folder", "inbound_mail.uidValidity", "agenda_items.key"],
  ...["news_requests.topicIds", "news_requests.words", "news_requests.wordsLocale", "news_subscribers.topicIds"],
  ...["news_consents.way", "news_consents.topics", "news_consents.words", "news_consents.wordsLocale"],
  // Ids of rows; a key of the kind's list; words from lists of ours.
  ...[
    "inquiry_merges.moved",
    "reply_approvals.state",
    "approval_files.contentType",
    "kind_steps.step",
    "events.subject",
    "inquiry_pauses.reason",
    "inbound_mail.source",
  ],
  ...["invitations.state", "meeting_mails.state", "inbound_mail.state", "outbox.state", "polls.state"],
  ...["obligations.source", "deadline_rules.key", "settings.key", "target_groups.key"],
  ...["inquiries.number", "inquiries.journalReference", "inquiries.needsLook", "inquiry_facts.number"],
  ...["inquiry_facts.unitName", "inquiry_facts.assigneeName", "saved_views.list", "saved_views.columns"],
  ...[
    "slots.reason",
    "slots.deliveredLink",
    "council_steps.pressLink",
    "council_steps.publishedLink",
    "plans.settings",
  ],
  ...["imports.fields", "import_maps.name", "import_maps.fields", "routing_rules.result"],
  ...["triage_confirmations.said", "triage_confirmations.proposed", "triage_confirmations.before", "settings.value"],
  ...["deadline_rules.rule", "closing_days.nameDa", "closing_days.nameEn", "obligations.nameDa", "obligations.nameEn"],
]
const keptTables =
  /^(mailboxes|organisations|former_names|framework_agreements|templates|template_versions|units|users|news_topics|news_items|publications|publication_versions)$/
const secrets = /^(sessions|sign_in_links|external_identities|calendar_feeds|second_factors|recovery_codes)$/
/** Words from a list, days, and names of blobs. */
const isCode = (name: string) =>
  /^(kind|day|on|from|to|period|week|locale|status|standing|channel|direction|topic|targetGroup|role|type|vote|blob|sha256|verdict|outcome|occasion|confidentiality|waitingReason|participation|endedBy|stoppedBy|owedTo|meetingType|validFrom|validTo|refusal|.*On)$/.test(
    name,
  )

test("a text is looked through for a person's name, or somebody has said why it need not be", () => {
  const held = new Map(
    Object.values(heldTexts).map(({ table, columns }): [string, readonly string[]] => [getTableName(table), columns]),
  )
  const forgotten = Object.values<unknown>(schema).flatMap((table) => {
    if (!is(table, SQLiteTable)) return []
    const of = getTableName(table)
    if (keptTables.test(of) || secrets.test(of)) return []
    return Object.entries(getTableColumns(table))
      .filter(([name, column]) => /Text/.test(column.columnType) && !isCode(name) && !held.get(of)?.includes(name))
      .map(([name]) => `${of}.${name}`)
      .filter((name) => ![...byHand, ...kept].includes(name))
  })
  expect(forgotten).toEqual([])
})
