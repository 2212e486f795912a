import type { ActionFunctionArgs } from "@remix-run/node"
import { requireViewer } from "#app/auth/guard.server.ts"
import { numericDate } from "#app/i18n/dates.ts"
import { messages } from "#app/i18n/messages.ts"
import { answerForm } from "./answer-form.server.ts"
import { journalForm } from "./forms.ts"
import { journaliseInquiry, readJournal } from "./journalising.server.ts"
import { casePath, shortNumber } from "./paths.ts"
import { getVisibleInquiry } from "./queries.server.ts"

export async function action(args: ActionFunctionArgs) {
  const viewer = requireViewer(args)
  const { db, now, locale } = args.context
  const inquiry = await getVisibleInquiry(db.read, viewer, args.params.number ?? "")
  const { number, journalReference, journalisedOn } = inquiry
  const say = messages(locale).inquiries.journal.done
  return answerForm(args, journalForm, casePath(number), async ({ clear, ...typed }) => {
    const actor = { userId: viewer.id, now: now() }
    const journal = clear ? null : readJournal(typed, actor.now)
    await journaliseInquiry(db, actor, inquiry.id, journal)
    const before: [string, string][] =
      journalReference === null
        ? [["clear", "1"]]
        : [
            ["reference", journalReference],
            ["on", journalisedOn === null ? "" : numericDate(journalisedOn)],
          ]
    const short = shortNumber(number)
    return {
      say: journal ? say.set(short, journal.reference) : say.cleared(short),
      undo: { action: casePath(number, "journal"), fields: before },
    }
  })
}
