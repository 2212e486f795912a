import { useMessages } from "#app/i18n/use-messages.ts"
import { closableReasons } from "#app/inquiries/inquiry.ts"
import { Menu } from "./menu.tsx"
import { ColleaguePicks, Pick } from "./pick.tsx"

export const bulkAssignMenu = "bulk-assign"
export const bulkCloseMenu = "bulk-close"
export const bulkAcceptButton = "bulk-accept"

/** What can be done with the cases that are ticked. The stylesheet hides it while none is: that needs no script. */
export function BulkBar({
  count,
  colleagues,
  viewerId,
  journal,
}: {
  count: number
  colleagues: { id: number; name: string; initials: string }[]
  viewerId: number
  /** Asks for a journal number too, where that is what the cases lack. */
  journal: boolean
}) {
  const { inquiries, terms } = useMessages()
  return (
    <form id="bulk" className="bulk" method="post" action="/inquiries/bulk" aria-label={inquiries.bulkLabel}>
      <span role="status">{count > 0 && inquiries.selected(count)}</span>
      {/* First: Enter in the field presses the form's first button. */}
      {journal && (
        <>
          <label className="sr-only" htmlFor="bulk-reference">
            {inquiries.journal.bulk}
          </label>
          <input
            className="control auto"
            id="bulk-reference"
            name="reference"
            maxLength={60}
            placeholder={inquiries.journal.reference}
            autoComplete="off"
          />
          <button className="button" type="submit" name="journalise" value="1">
            {inquiries.journal.save}
          </button>
        </>
      )}
      <Menu
        id={bulkAssignMenu}
        label={
          <>
            {inquiries.giveTo} <kbd>a</kbd>
          </>
        }
      >
        <ColleaguePicks colleagues={colleagues} viewerId={viewerId} me={inquiries.me} nobody={inquiries.nobody} />
      </Menu>
      <Menu
        id={bulkCloseMenu}
        label={
          <>
            {inquiries.close} <kbd>e</kbd>
          </>
        }
      >
        {closableReasons.map((reason) => (
          <Pick key={reason} name="reason" value={reason}>
            {terms.closing[reason]}
          </Pick>
        ))}
      </Menu>
      <button id={bulkAcceptButton} className="button" type="submit" name="accept" value="1">
        {inquiries.case.classification.accept} <kbd>g</kbd>
      </button>
    </form>
  )
}
