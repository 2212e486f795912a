import { useMessages } from "#app/i18n/use-messages.ts"
import type { ShutReason } from "#app/meetings/invitations/open-answer.server.ts"
import { Gate } from "#app/ui/gate.tsx"
import { LanguageSwitch } from "#app/ui/language-switch.tsx"

/** Why a personal link opens nothing, and what to do then. */
export function LinkShut({ reason, minutes }: { reason: ShutReason; minutes: number }) {
  const say = useMessages().invitations.answer
  const help = {
    ...{ wrong: say.wrongHelp, expired: say.expiredHelp, cancelled: say.cancelledHelp, removed: say.removedHelp },
    busy: say.busyHelp(minutes),
  }
  return (
    <Gate>
      <div className="stack">
        <h1>{say[reason]}</h1>
        <p>{help[reason]}</p>
      </div>
      <LanguageSwitch />
    </Gate>
  )
}
