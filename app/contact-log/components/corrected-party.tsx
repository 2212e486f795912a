import { useEffect, useMemo, useState } from "react"
import { partyLabel } from "#app/contact-log/draft.ts"
import { useLocale, useMessages } from "#app/i18n/use-messages.ts"
import { Combobox } from "./combobox.tsx"
import { suggestKnown } from "./suggest.ts"

/** Who it was after all; needs scripts, and is left as it is without them. */
export function CorrectedParty({ partyKey, name, error }: { partyKey: string; name: string; error?: string }) {
  const { who } = useMessages().contacts
  const locale = useLocale()
  const suggest = useMemo(() => suggestKnown(locale), [locale])
  const [party, setParty] = useState({ key: partyKey, text: name })
  const [live, setLive] = useState(false)
  useEffect(() => setLive(true), [])
  return (
    <>
      <input type="hidden" name="party" value={party.key} />
      {live && (
        <Combobox
          id="correct-party"
          label={who.label}
          text={party.text}
          error={error}
          // Nobody is chosen while it is being written: saving then asks who.
          onText={(text) => setParty({ key: text === name ? partyKey : "?", text })}
          suggest={suggest}
          onPick={(option) => setParty({ key: option.key, text: partyLabel(option) })}
        />
      )}
    </>
  )
}
