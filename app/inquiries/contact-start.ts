import { partyKey } from "#app/contact-log/contact.ts"
import type { Draft } from "#app/contact-log/draft.ts"
import type { CaseView } from "./views.ts"

/** A contact that is logged from a case is with whoever it is of, and belongs to it. */
export function contactWith(data: { inquiry: CaseView } | undefined): Partial<Draft> {
  if (!data) return {}
  const { id, number, subject, status, sender } = data.inquiry
  const { personId, organisationId, name, organisation, role, targetGroup, lastContact } = sender
  const key = partyKey({ personId, organisationId })
  if (key === "") return {}
  const title = (personId === null ? null : name) ?? organisation ?? ""
  const beside = [role, personId === null ? null : organisation].filter(Boolean).join(", ")
  const isOpen = status === "new" || status === "open" || status === "waiting"
  const party = { key, name: title, beside, phone: null, lastContact, targetGroup }
  return {
    party: { ...party, cases: isOpen ? [{ id, number, subject }] : [] },
    typed: [title, beside].filter(Boolean).join(", "),
  }
}

/** What a task on the case is about. */
export const taskOf = ({ id, sender: { personId, organisationId } }: CaseView) => ({
  inquiryId: id,
  personId,
  organisationId,
})
