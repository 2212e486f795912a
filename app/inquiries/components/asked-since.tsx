import { dayAndClock, momentWords } from "#app/i18n/dates.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { isOpen } from "#app/inquiries/inquiry.ts"
import { casePath } from "#app/inquiries/paths.ts"
import type { CaseView, ProposalView } from "#app/inquiries/views.ts"

/** What the sender has written since the deadline was reckoned, and what can be done about it. */
export function AskedSince({ inquiry, now }: { inquiry: CaseView; now: number }) {
  const say = useMessages().inquiries.deadline
  const locale = useLocale()
  const { number, status, proposal, remindedAt } = inquiry
  return (
    <>
      {isOpen(status) && remindedAt !== null && (
        <div className="notice" data-state="late">
          <p>
            <b>{say.reminded(momentWords(remindedAt, now, locale))}</b>
          </p>
        </div>
      )}
      {proposal && <Proposal inquiry={inquiry} proposal={proposal} />}
      {!isOpen(status) && hasThanked(inquiry) && (
        <form className="notice" data-state="wait" method="post" action={casePath(number, "closure")}>
          <p>{say.thanked}</p>
          <button className="button" type="submit" name="reopen" value="mail">
            {say.reopen}
          </button>
        </form>
      )}
    </>
  )
}

/** Old and new in words, with the sender's own, and a yes or a no. */
function Proposal({ inquiry: { number, deadlines }, proposal }: { inquiry: CaseView; proposal: ProposalView }) {
  const say = useMessages().inquiries.deadline.proposal
  const locale = useLocale()
  const reply = deadlines.find(({ kind }) => kind === "reply")
  const { id, kind, quote, dueAt } = proposal
  return (
    <form className="notice" data-state="soon" method="post" action={casePath(number, "proposal")} id="proposal">
      <p>
        <b>{say.kinds[kind]}</b> {quote && <span className="quote">»{quote.replace(/\s+/g, " ")}«</span>}{" "}
        {say.from(reply ? dayAndClock(reply.dueAt, locale) : "", dayAndClock(dueAt, locale))}
      </p>
      <input type="hidden" name="id" value={id} />
      <div className="row">
        <button className="button" type="submit" name="answer" value="use">
          {say.use} <kbd>b</kbd>
        </button>
        <button className="button quiet" type="submit" name="answer" value="keep">
          {say.keep}
        </button>
      </div>
    </form>
  )
}

/** What the key for "use it" posts. */
export function proposalFields({ id }: ProposalView, answer: "use" | "keep"): FormData {
  const fields = new FormData()
  fields.set("id", String(id))
  fields.set("answer", answer)
  return fields
}

/** A mail that waits for no answer came after the last thing we did. */
function hasThanked({ timeline }: CaseView): boolean {
  const last = timeline.findLast(
    (entry) => entry.kind === "event" && ["thanked", "answered", "closed", "reopened"].includes(entry.type),
  )
  return last?.kind === "event" && last.type === "thanked"
}
