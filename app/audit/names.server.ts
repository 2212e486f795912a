import { eq, inArray } from "drizzle-orm"
import { contactPath } from "#app/contact-log/paths.ts"
import type { Locale } from "#app/i18n/locale.ts"
import { messages } from "#app/i18n/messages.ts"
import { casePath } from "#app/inquiries/paths.ts"
import { meetingPath, rulesPath, slotPath } from "#app/meetings/paths.ts"
import { newsPath } from "#app/news/paths.ts"
import { publicationsPath } from "#app/publications/paths.ts"
import { organisationPath, personPath } from "#app/stakeholders/paths.ts"
import { templatesPath } from "#app/templates/paths.ts"
import type { Tx } from "#db/client.server.ts"
import {
  contacts,
  type EventSubject,
  imports,
  inquiries,
  mailboxes,
  meetings,
  newsItems,
  newsSubscribers,
  obligations,
  organisations,
  people,
  publications,
  routingRules,
  savedViews,
  slots,
  targetGroups,
  tasks,
  templates,
  units,
  users,
} from "#db/schema/index.ts"

/** `caseIds`: the cases it lies on, each of which has to be the viewer's to see. `href`: its page, where it has one. */
export type Named = { id: number; name: string; caseIds?: number[]; href?: string }

/** Those of one kind of thing that still exist, with what they are called. */
export async function listNamed(read: Tx, locale: Locale, subject: EventSubject, ids: number[]): Promise<Named[]> {
  switch (subject) {
    case "inquiry": {
      const rows = await read
        .select({ id: inquiries.id, number: inquiries.number, subject: inquiries.subject })
        .from(inquiries)
        .where(inArray(inquiries.id, ids))
      return rows.map((row) => ({
        ...{ id: row.id, caseIds: [row.id], name: `${row.number} ${row.subject}` },
        href: casePath(row.number),
      }))
    }
    case "contact":
      return (
        await read
          .select({ id: contacts.id, name: contacts.summary, inquiryId: contacts.inquiryId })
          .from(contacts)
          .where(inArray(contacts.id, ids))
      ).map(({ id, name, inquiryId }) => ({ id, name, href: contactPath(id), caseIds: given(inquiryId) }))
    case "task": {
      const rows = await read
        .select({ id: tasks.id, name: tasks.title, own: tasks.inquiryId, ofContact: contacts.inquiryId })
        .from(tasks)
        .leftJoin(contacts, eq(contacts.id, tasks.contactId))
        .where(inArray(tasks.id, ids))
      return rows.map(({ id, name, own, ofContact }) => ({ id, name, caseIds: given(own, ofContact) }))
    }
    case "organisation":
      return linked(await listNames(read, organisations, ids), organisationPath)
    case "person":
      return linked(await listNames(read, people, ids), personPath)
    case "user":
      return linked(await listNames(read, users, ids), (id) => `/admin/users/${id}`)
    case "unit":
      return linked(await listNames(read, units, ids), () => "/admin/units")
    case "view":
      return listNames(read, savedViews, ids)
    case "routing-rule": {
      const rows = await read
        .select({ id: routingRules.id, name: routingRules.name, removedAt: routingRules.removedAt })
        .from(routingRules)
        .where(inArray(routingRules.id, ids))
      return rows.map(({ id, name, removedAt }) => ({
        id,
        name,
        ...(removedAt === null && { href: `/admin/routing/${id}` }),
      }))
    }
    case "template":
      return linked(await listNames(read, templates, ids), templatesPath)
    case "mailbox":
      return linked(
        await read
          .select({ id: mailboxes.id, name: mailboxes.address })
          .from(mailboxes)
          .where(inArray(mailboxes.id, ids)),
        (id) => `/admin/mailboxes/${id}`,
      )
    case "import":
      return linked(
        await read.select({ id: imports.id, name: imports.fileName }).from(imports).where(inArray(imports.id, ids)),
        (id) => `/stakeholders/import/${id}`,
      )
    case "obligation":
      return linked(
        await read
          .select({ id: obligations.id, name: locale === "da" ? obligations.nameDa : obligations.nameEn })
          .from(obligations)
          .where(inArray(obligations.id, ids)),
        rulesPath,
      )
    case "slot":
      return linked(
        await read
          .select({ id: slots.id, name: locale === "da" ? obligations.nameDa : obligations.nameEn })
          .from(slots)
          .innerJoin(obligations, eq(obligations.id, slots.obligationId))
          .where(inArray(slots.id, ids)),
        slotPath,
      )
    case "meeting":
      return linked(
        await read.select({ id: meetings.id, name: meetings.title }).from(meetings).where(inArray(meetings.id, ids)),
        meetingPath,
      )
    case "target-group":
      return (
        await read
          .select({ id: targetGroups.position, key: targetGroups.key })
          .from(targetGroups)
          .where(inArray(targetGroups.position, ids))
      ).map(({ id, key }) => ({ id, name: messages(locale).terms.targetGroups[key], href: `/target-groups/${key}` }))
    case "news":
      return linked(
        await read
          .select({ id: newsItems.id, da: newsItems.subjectDa, en: newsItems.subjectEn })
          .from(newsItems)
          .where(inArray(newsItems.id, ids))
          .then((rows) => rows.map(({ id, da, en }) => ({ id, name: locale === "da" ? da || en : en || da }))),
        newsPath,
      )
    case "news-subscriber":
      return read
        .select({ id: newsSubscribers.id, name: newsSubscribers.address })
        .from(newsSubscribers)
        .where(inArray(newsSubscribers.id, ids))
    case "publication":
      return linked(
        await read
          .select({ id: publications.id, name: locale === "da" ? publications.titleDa : publications.titleEn })
          .from(publications)
          .where(inArray(publications.id, ids)),
        publicationsPath,
      )
    case "settings":
    case "export":
      return []
  }
}

type NamedTable =
  | typeof organisations
  | typeof people
  | typeof users
  | typeof units
  | typeof savedViews
  | typeof templates

const listNames = (read: Tx, table: NamedTable, ids: number[]): Promise<Named[]> =>
  read.select({ id: table.id, name: table.name }).from(table).where(inArray(table.id, ids))

const linked = (rows: Named[], path: (id: number) => string): Named[] =>
  rows.map((row) => ({ ...row, href: path(row.id) }))

const given = (...ids: (number | null)[]) => ids.filter((id) => id !== null)
