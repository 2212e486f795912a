import { useMessages } from "#app/i18n/use-messages.ts"
import { closableReasons, type WaitingReason, waitingReasons } from "#app/inquiries/inquiry.ts"
import { casePath } from "#app/inquiries/paths.ts"
import type { CaseAct } from "./case-dialog.tsx"
import type { Colleague } from "./case-head.tsx"
import { DialogLink } from "./dialog-link.tsx"
import { Menu } from "./menu.tsx"
import { ColleaguePicks, Pick } from "./pick.tsx"

export const assignMenu = "assign"
export const closeMenu = "close"

/** What can be done with the case as it stands. */
export function CaseActions({
  number,
  open,
  answered,
  waitingReason,
  assigneeId,
  colleagues,
  viewerId,
  onAct,
}: {
  number: string
  open: boolean
  answered: boolean
  waitingReason: WaitingReason | null
  assigneeId: number | null
  colleagues: Colleague[]
  viewerId: number
  onAct: (act: CaseAct) => void
}) {
  const { inquiries, terms } = useMessages()
  const say = inquiries.case
  return (
    <div className="row">
      {(open || answered) && (
        <a className={open ? "button primary" : "button"} href="#reply">
          {answered ? say.replyMore : say.reply} <kbd>r</kbd>
        </a>
      )}
      <a className="button" href="#note">
        {say.note} <kbd>n</kbd>
      </a>
      <form method="post" action={casePath(number, "assignment")}>
        <Menu id={assignMenu} end label={<Hot word={say.giveTo} letter="a" />}>
          <ColleaguePicks
            colleagues={colleagues}
            viewerId={viewerId}
            currentId={assigneeId}
            me={inquiries.me}
            nobody={inquiries.nobody}
          />
        </Menu>
      </form>
      {open && (
        <form className="row" method="post" action={casePath(number, "waiting")}>
          {waitingReason !== null && (
            <button className="button primary" type="submit" name="resume" value="1">
              {say.resume}
            </button>
          )}
          {waitingReason === null && (
            <Menu end label={say.wait}>
              {waitingReasons.map((reason) => (
                <Pick key={reason} name="reason" value={reason}>
                  {say.waitOn} {terms.waiting[reason]}
                </Pick>
              ))}
            </Menu>
          )}
        </form>
      )}
      {(open || answered) && (
        <DialogLink className="button" number={number} act="forwarding" onAct={onAct}>
          <Hot word={inquiries.forwarding.title} letter="f" />
        </DialogLink>
      )}
      <form method="post" action={casePath(number, "closure")}>
        {open || answered ? (
          <Menu id={closeMenu} end label={<Hot word={say.close} letter="e" />}>
            {closableReasons.map((reason) => (
              <Pick key={reason} name="reason" value={reason}>
                {terms.closing[reason]}
              </Pick>
            ))}
            {/* The sender is told of it: that takes more than a reason. */}
            <DialogLink number={number} act="forwarding" onAct={onAct}>
              {terms.closing.forwarded} …
            </DialogLink>
          </Menu>
        ) : (
          <button className="button primary" type="submit" name="reopen" value="1">
            {say.reopen}
          </button>
        )}
      </form>
    </div>
  )
}

function Hot({ word, letter }: { word: string; letter: string }) {
  return (
    <>
      {word} <kbd>{letter}</kbd>
    </>
  )
}
